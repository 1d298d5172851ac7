#!/usr/bin/env bash
# Debian packages that pictures need: a font to letter PNG files with, and Chromium, which prints reports to PDF. Installs what is missing, and says so;
# where it may not, it says what to install and leaves the rest to the tests.
set -uo pipefail

needed=(fonts-dejavu-core chromium)

command -v dpkg-query >/dev/null || exit 0
missing=()
for package in "${needed[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "install ok installed" || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root=(sudo -n)
  else
    echo "Missing Debian packages; install them with: apt-get install ${missing[*]}"
    exit 0
  fi
fi

echo "Installing Debian packages: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
if ! { "${as_root[@]}" apt-get update -qq && "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"; }; then
  echo "Could not install them; install them by hand: apt-get install ${missing[*]}"
fi
