{
  "mediaType": "application/vnd.dev.sigstore.bundle.v0.3+json",
  "verificationMaterial": {
    "publicKey": {
      "hint": "0b31186583d55bdd3fb5a84e30ca4b2208a4a734807a79550c767609432fac4e"
    },
    "tlogEntries": []
  },
  "dsseEnvelope": {
    "payloadType": "application/vnd.in-toto+json",
    "payload": "eyJfdHlwZSI6Imh0dHBzOi8vaW4tdG90by5pby9TdGF0ZW1lbnQvdjEiLCJzdWJqZWN0IjpbeyJuYW1lIjoic2x1aWNlLXNtYWxsIiwiZGlnZXN0Ijp7InNoYTI1NiI6ImY5NDg2ZmNjYjk0ZTQyY2QwZTc0NDY0NzEyY2NhZjRiNDZmNGRkMmVhNWZlYjViNzVmN2MwYzU0NGUxMjc5YWEifX1dLCJwcmVkaWNhdGVUeXBlIjoiaHR0cHM6Ly9tb2RlbF9zaWduaW5nL3NpZ25hdHVyZS92MS4wIiwicHJlZGljYXRlIjp7InJlc291cmNlcyI6W3siYWxnb3JpdGhtIjoic2hhMjU2IiwiZGlnZXN0IjoiNTZhMDMzMDAxMjMzNGNmYmY5OThjZTY3Y2NlNTNmYzRkOWJlNmE2ZDg2N2EzMzQxMzA3YmQ5MjM0ZDBhZTk0MyIsIm5hbWUiOiJnb2xkZW4uanNvbiJ9LHsiYWxnb3JpdGhtIjoic2hhMjU2IiwiZGlnZXN0IjoiY2YxZjlmNzgxYTliZmU1MzBlNDdkYzFiMDBlMDc3YzA0ODk1NjIyMzU4ODY2YzQwNjBlZGUxZDE4MTc5MjYzZSIsIm5hbWUiOiJtYW5pZmVzdC5qc29uIn0seyJhbGdvcml0aG0iOiJzaGEyNTYiLCJkaWdlc3QiOiI3MjY0YjJhZmY3MDcwMjRjN2ZjMzcwMDZkZjBjOGMwNmY2ZmI2MDAxZDU2NmZkNjE4N2E1MDYzNzhjZTc4MTkyIiwibmFtZSI6Im1vZGVsLm9ubngifSx7ImFsZ29yaXRobSI6InNoYTI1NiIsImRpZ2VzdCI6ImQ2ZTdmYjRmMjNiZDM0ZmExNGRiZGM5ZWM2M2YxZTExNjgwMGQyZjNjZjZiNmJiZGMwMmI3ZTJmOTdjNTliZDAiLCJuYW1lIjoidG9rZW5pemVyLmpzb24ifV0sInNlcmlhbGl6YXRpb24iOnsibWV0aG9kIjoiZmlsZXMiLCJoYXNoX3R5cGUiOiJzaGEyNTYiLCJhbGxvd19zeW1saW5rcyI6ZmFsc2UsImlnbm9yZV9wYXRocyI6WyJtb2RlbC5zaWciXX19fQ==",
    "signatures": [
      {
        "keyid": "0b31186583d55bdd3fb5a84e30ca4b2208a4a734807a79550c767609432fac4e",
        "sig": "MEQCIHji/GYmSAw5D3id0q4ReC8Q4Ib69ojl67fc3u5qtwm9AiAYawbV0SYsrvEKfsQ6aiZ700aBY2C7GbOWSAaVGAyJNg=="
      }
    ]
  }
}
