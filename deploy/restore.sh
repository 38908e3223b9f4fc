#!/usr/bin/env bash
# Restores a backup made by backup.sh into an empty data folder and an empty database. Stop the server first.
#
#   deploy/restore.sh sqlite|postgresql|sqlserver BACKUP_FOLDER DATA_FOLDER
#
# The database is reached as backup.sh reaches it; on SQL Server it must not exist yet.
# Afterwards `rectify verify` checks the history chain and the tallies.
set -euo pipefail
umask 077
[ $# -eq 3 ] || { sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2; }
kind=$1 backup=$(realpath -e "$2") data=$3

(cd "$backup" && sha256sum --check --strict --quiet SHA256SUMS) ||
  { echo "The backup is not whole; nothing was restored." >&2; exit 1; }
mkdir -p "$data"
data=$(realpath "$data")
[ -z "$(ls -A "$data")" ] || { echo "$data is not empty; nothing was restored." >&2; exit 1; }

case $kind in
  sqlite) cp "$backup/rectify.db" "$data/rectify.db" ;;
  postgresql) pg_restore --exit-on-error --single-transaction --no-owner --no-privileges --dbname="${PGDATABASE:?}" "$backup/rectify.pgdump" ;;
  sqlserver)
    sqlcmd -b -d master -Q "RESTORE DATABASE [${SQLCMDDBNAME:?}] FROM DISK = N'$backup/rectify.bak' WITH CHECKSUM" ;;
  *) echo "Unknown database: $kind" >&2; exit 2 ;;
esac

tar --extract --file="$backup/files.tar" --directory="$data"
echo "Restored to $data"
