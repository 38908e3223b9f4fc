# Makes and serves one private cluster. It lives exactly as long as standard input stays open,
# so it ends, and its files go, even when the test process is killed.
set -eu
trap 'rm -rf "$CLUSTER_DATA"' EXIT
trap '' INT
exec 3<&0

"$CLUSTER_BIN/initdb" --pgdata "$CLUSTER_DATA" --username "$CLUSTER_USER" --no-sync --encoding UTF8 --locale C.UTF-8 \
  --auth scram-sha-256 --pwfile <(printf %s "$CLUSTER_PASSWORD") >/dev/null

settings=()
for setting in $CLUSTER_SETTINGS; do settings+=(-c "$setting"); done
"$CLUSTER_BIN/postgres" -D "$CLUSTER_DATA" -h 127.0.0.1 -p "$CLUSTER_PORT" -k '' "${settings[@]}" 3<&- &
server=$!
cat <&3 >/dev/null &
owner=$!

wait -n "$server" "$owner" || true
kill -INT "$server" 2>/dev/null || true
kill "$owner" 2>/dev/null || true
wait "$server"
