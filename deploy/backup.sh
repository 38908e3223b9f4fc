#!/usr/bin/env bash
# Backs up a running Rectify: its database and the files in its data folder.
#
#   deploy/backup.sh sqlite|postgresql|sqlserver DATA_FOLDER NEW_FOLDER
#
# sqlite      needs the sqlite3 program; the database is DATA_FOLDER/rectify.db
# postgresql  uses pg_dump with the usual PGHOST, PGDATABASE, PGUSER, PGPASSWORD
# sqlserver   uses sqlcmd with the usual SQLCMDSERVER, SQLCMDUSER, SQLCMDPASSWORD, and SQLCMDDBNAME; the database
#             server writes the backup itself, so NEW_FOLDER must be a path that it can write to as well
set -euo pipefail
umask 077
[ $# -eq 3 ] || { sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2; }
kind=$1 data=$(realpath -e "$2") target=$3
mkdir "$target" # fails where it exists: no backup is ever overwritten
target=$(realpath "$target")

case $kind in
  sqlite) sqlite3 -bail "$data/rectify.db" "VACUUM INTO '${target//\'/\'\'}/rectify.db'" ;;
  postgresql) pg_dump --format=custom --no-owner --no-privileges --file="$target/rectify.pgdump" ;;
  sqlserver)
    sqlcmd -b -d master -Q "BACKUP DATABASE [${SQLCMDDBNAME:?}] TO DISK = N'$target/rectify.bak' WITH COPY_ONLY, CHECKSUM, INIT" ;;
  *) echo "Unknown database: $kind" >&2; exit 2 ;;
esac

# The files come after the database: a file is written before the row that names it and is never changed,
# so every file that the copied rows name is in the copy.
tar --create --file="$target/files.tar" --directory="$data" --exclude='./rectify.db*' .
(cd "$target" && sha256sum -- * >SHA256SUMS)
echo "Backed up to $target"
