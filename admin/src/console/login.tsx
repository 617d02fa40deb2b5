/** @jsxImportSource hono/jsx */
export function LoginPage({ failed }: { failed: boolean }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Sign in · Sluice</title>
        <link rel="icon" href="/static/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/static/console.css" />
      </head>
      <body class="login">
        <main>
          <p class="brand">
            <img src="/static/icon.svg" alt="" width={22} height={22} />
            Sluice
          </p>
          <h1>Sign in</h1>
          <p>The endpoint printed a token when it started. It is also in its data folder.</p>
          {failed ? (
            <p role="alert">That token does not fit. Copy it whole, without spaces.</p>
          ) : null}
          <form method="post" action="/login">
            <label for="token">Token</label>
            <input
              id="token"
              name="token"
              type="password"
              autocomplete="current-password"
              required
              autofocus
            />
            <button type="submit">Sign in</button>
          </form>
        </main>
      </body>
    </html>
  );
}
