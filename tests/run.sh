#!/usr/bin/env bash
# Installs what the tests need, builds the solution once and runs every test project.
# The last line is always "N passed, N failed, N skipped"; the exit code is 0 only when
# tests ran and none of them failed. The time zone is left as it is: no test may depend on it.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2

export LANG=C.UTF-8 LC_ALL=C.UTF-8
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
export MSBUILDDISABLENODEREUSE=1

readonly results="$PWD/TestResults"
readonly limit=30m # one project; a hung test must not hang the run
passed=0 failed=0 skipped=0

finish() {
  [ -n "${RECTIFY_TEST_SQLSERVER:-}" ] || printf '\nNot run on a live SQL Server: RECTIFY_TEST_SQLSERVER is not set.\n'
  skips
  printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit
}

fail() { # counts something that is not a test, but must not go unseen, as one failure
  printf 'FAILED: %s\n' "$1" >&2
  failed=$((failed + 1))
}

missing_packages() {
  compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null || echo postgresql
  [ -x /usr/bin/sqlite3 ] || echo sqlite3
  [ -e /usr/lib/libreoffice/program/libsclo.so ] || echo libreoffice-calc-nogui
  [ -x /usr/bin/chromium ] || echo chromium
  compgen -G '/usr/share/fonts/opentype/noto/Noto*CJK*' >/dev/null || echo fonts-noto-cjk
  command -v soffice >/dev/null || echo libreoffice-writer-nogui
  command -v pdftotext >/dev/null || echo poppler-utils
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"
  elif [ -t 0 ]; then sudo "$@"
  else sudo -n "$@"; fi
}

# The tests start clusters of their own, so the package's usual one, a server on port 5432, is not wanted.
forbid_default_cluster() {
  local conf=/etc/postgresql-common/createcluster.conf
  [ -e "$conf" ] || as_root sh -c "mkdir -p ${conf%/*} && echo 'create_main_cluster = false' >$conf"
}

install_missing() {
  local packages
  packages=$(missing_packages | xargs)
  [ -n "$packages" ] || return 0
  if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
    fail "the tests need Debian's packages: $packages. Install them as root: apt-get install $packages"
    return 1
  fi
  echo "Installing $packages"
  [[ $packages != *postgresql* ]] || forbid_default_cluster
  # shellcheck disable=SC2086 # a list of words
  as_root apt-get update -qq &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      -o Dpkg::Options::=--force-confold $packages >/dev/null ||
    { fail "could not install $packages (see above); as root: apt-get install $packages"; return 1; }
}

# When the solution does not build, every project that still does is tested all the same.
build() {
  echo "Building Rectify.sln"
  dotnet build Rectify.sln --nologo -v quiet -consoleLoggerParameters:NoSummary && return
  fail "Rectify.sln does not build"
  for project in tests/*.Tests; do
    rm -rf "$project/bin" # nothing stale may pass for the current code
    dotnet build "$project" --nologo -v quiet -consoleLoggerParameters:NoSummary >/dev/null || true
  done
}

# Servers in processes of their own are what is published: compiled ahead for this platform they start sooner, and the
# tests start hundreds. Where the compiler for that is not to be had, they are published without.
publish() {
  local folder="$results/published"
  echo "Publishing Rectify.Server"
  if publish_to "$folder" || { echo "Publishing it again, not compiled ahead"; publish_to "$folder" -p:PublishReadyToRun=false; }; then
    export RECTIFY_TEST_PROGRAM="$folder/rectify.dll"
  else
    fail "Rectify.Server could not be published"
  fi
}

publish_to() { # the folder, and more options
  dotnet publish src/Rectify.Server -c Release --use-current-runtime --self-contained false -o "$@" \
    -p:RunAnalyzers=false --nologo -v quiet -consoleLoggerParameters:NoSummary
}

attribute() { grep -oP "<assembly [^>]*\b$2=\"\K[0-9]+" "$1" | head -n 1; }

skips() { # every skipped test and why, from the reports
  cat "$results"/*.xml 2>/dev/null | tr '\n' ' ' |
    grep -oP '<test (?:(?!</test>).)*?result="Skip"(?:(?!</test>).)*</reason>' |
    sed -E 's/.* name="([^"]*)".*<reason>(<!\[CDATA\[)?(.*)(\]\]>)?<\/reason>/SKIPPED: \1: \3/; s/\]\]>$//'
}

run_project() {
  local name program report code
  name=$(basename "$1")
  program=$(compgen -G "$1/bin/Debug/net*/$name" | head -n 1)
  report="$results/$name.xml"
  printf '\n== %s\n' "$name"
  [ -x "$program" ] || { fail "$name was not built"; return; }
  timeout --kill-after=30s "$limit" "$program" -noLogo -noColor -result-xml "$report" </dev/null
  code=$?
  if [ ! -s "$report" ]; then fail "$name ended with code $code and left no report"; return; fi
  add_up "$name" "$report" "$code"
}

add_up() {
  local bad
  bad=$(($(attribute "$2" failed) + $(attribute "$2" errors)))
  passed=$((passed + $(attribute "$2" passed)))
  skipped=$((skipped + $(attribute "$2" skipped)))
  failed=$((failed + bad))
  if [ "$(attribute "$2" total)" -eq 0 ]; then fail "$1 ran no test"
  elif [ "$3" -ne 0 ] && [ "$bad" -eq 0 ]; then fail "$1 ended with code $3"; fi
}

install_missing || finish
rm -rf "$results" && mkdir -p "$results"
build
publish
for project in tests/*.Tests; do run_project "$project"; done
finish
