#!/bin/sh
# Makes sure that there is a Chromium for the browser tests: installs Debian's where that is possible.
set -eu
for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  echo "Installing Chromium for the browser tests"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -qq -y --no-install-recommends chromium fonts-dejavu-core >/dev/null
else
  echo "No Chromium found, and it cannot be installed from here: the browser tests will be skipped."
  echo "To run them: sudo apt-get install chromium (Debian, Ubuntu), or install Chromium by hand."
fi
