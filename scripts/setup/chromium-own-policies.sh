#!/bin/sh
# Chromium that sees the folder $SLUICE_POLICIES in place of the machine's policies: it and its children alone.
exec unshare --mount -- sh -c 'mount --bind "$SLUICE_POLICIES" "$SLUICE_POLICIES_AT" && exec "$@"' \
  sh "${CHROME_PATH:-/usr/bin/chromium}" "$@"
