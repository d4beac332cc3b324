#!/usr/bin/env bash
# A RabbitMQ node of your own, in any of the versions that Debian ships, beside whatever else runs here. No root, nothing installed.
#
#   node.sh up [--suite S] [--home DIR]      starts it (idempotent) and prints AMQP_URL=amqp://… on stdout
#   node.sh ctl [--home DIR] COMMAND …       rabbitmqctl COMMAND … against it, e.g. `node.sh ctl list_queues name messages`
#   node.sh down [--home DIR] [--kill]       stops it and keeps its data; --kill without a goodbye, as a power cut would
#   node.sh delete [--home DIR]              stops it and deletes its data
#   node.sh fetch --suite S                  only downloads and unpacks
#
# --suite   installed (default): the rabbitmq-server package of this machine; else a Debian suite: trixie (RabbitMQ 4.0), sid (4.3).
#           Its packages come from the mirror that this machine's apt uses, checked by apt against Debian's archive key, and are
#           unpacked into a cache (about 50 MB to download, 180 MB on disk, half a minute, once) together with the C library they need; they never touch the system.
# --home    the node's folder; default: one per suite in the cache. Ports are chosen free and kept there, so that a restart has the same.
#
# Cache: $SWITCHBOARD_CACHE, else $XDG_CACHE_HOME/switchboard, else ~/.cache/switchboard.
# Exit: 0 done; 2 wrong arguments; 3 this RabbitMQ cannot be had here (the reason is on stderr); 1 anything else.
set -euo pipefail
trap 'echo "rabbitmq: failed in line $LINENO: $BASH_COMMAND" >&2' ERR
export LC_ALL=C

say() { echo "rabbitmq: $*" >&2; }
usage() { sed -n '2,/^set -/p' "$0" | sed '$d; s/^# \{0,1\}//'; }
wrong() { say "$*; see --help"; exit 2; }
unavailable() { say "$*"; exit 3; }

KEYRING=/usr/share/keyrings/debian-archive-keyring.gpg
cache=${SWITCHBOARD_CACHE:-${XDG_CACHE_HOME:-${HOME:-/var/tmp}/.cache}/switchboard}/rabbitmq
command=${1:---help}
[ $# -gt 0 ] && shift
suite='' home='' kill=TERM
rest=()
while [ $# -gt 0 ]; do
  case $1 in
    --help | -h) usage; exit 0 ;;
    --suite) suite=${2:?--suite needs a value}; shift 2 ;;
    --home) home=${2:?--home needs a value}; shift 2 ;;
    --kill) kill=KILL; shift ;;
    *) [ "$command" = ctl ] || wrong "unknown argument $1"; rest=("$@"); break ;;
  esac
done
[[ ${suite:-x} =~ ^[a-z][a-z-]*$ ]] || wrong "--suite is 'installed' or the name of a Debian suite, not '$suite'"

# --- Debian's packages, unpacked -----------------------------------------------------------------------------------------------

# apt with lists and caches of its own; the machine's proxies and certificates still count, its sources and packages do not.
isolate_apt() {                                   # $1 suite, $2 folder, $3 mirror
  mkdir -p "$2"/{lists,archives}/partial
  : > "$2/status"
  echo "deb [signed-by=$KEYRING] $3 $1 main" > "$2/sources.list"
  cat > "$2/apt.conf" << EOF
Dir::State "$2"; Dir::State::lists "$2/lists"; Dir::State::status "$2/status"; Dir::Cache "$2"; Dir::Cache::archives "$2/archives";
Dir::Etc::SourceList "$2/sources.list"; Dir::Etc::SourceParts "-"; Acquire::Languages "none"; APT::Sandbox::User "";
EOF
  export APT_CONFIG=$2/apt.conf
}

# RabbitMQ, its Erlang, and every library below them; not what only its installation scripts need (adduser, python, …).
packages() {
  local all='rabbitmq-server' new='rabbitmq-server' found
  while [ -n "$new" ]; do
    # shellcheck disable=SC2086
    found=$(apt-cache depends --important $new | sed -n 's/^ *|\{0,1\}\(Pre\)\{0,1\}Depends: //p' | grep -E '^(erlang-|lib|zlib1g)' | sort -u)
    new=$(comm -13 <(tr ' ' '\n' <<< "$all" | sort -u) - <<< "$found" | xargs)
    all="$all $new"
  done
  # Only what this suite really has: alternatives and virtual names have no version.
  # shellcheck disable=SC2086
  apt-cache policy $all | awk '/^[^ ]/ {name = substr($1, 1, length($1) - 1)} /Candidate:/ && $2 != "(none)" {print name}' | sort -u
}

# Programs of a newer suite need its newer C library, which only its own loader can load; scripts and the machine's tools keep theirs.
wrap_programs() {                                 # $1 root of the unpacked packages
  local loader libraries program
  loader=$(find "$1" -name 'ld-linux*.so.*' | head -n 1)
  libraries=$(find "$1" -maxdepth 3 -type d -path '*lib/*-linux-gnu*' | paste -sd:)
  find "$1"/usr/lib/erlang -type f -perm -u+x -path '*bin/*' | while read -r program; do
    [ "$(head -c 4 "$program" | tail -c 3)" = ELF ] || continue
    mv "$program" "$program.elf"
    printf '#!/bin/sh\nexec %q --argv0 "$0" --library-path %q %q "$@"\n' "$loader" "$libraries" "$program.elf" > "$program"
    chmod +x "$program"
  done
}

fetch() {                                         # $1 suite; sets root
  root=$cache/$1/root
  [ -e "$cache/$1/complete" ] && return
  for tool in apt-get apt-cache dpkg; do type "$tool" > /dev/null 2>&1 || unavailable "no $tool: this is no Debian machine"; done
  [ -r "$KEYRING" ] || unavailable "no $KEYRING to check downloads with: install debian-archive-keyring"
  local mirror mirrors from=$SECONDS
  mkdir -p "$cache/$1"
  exec 9> "$cache/$1/lock"
  flock 9                                         # two at once: the second one waits and finds it done
  [ -e "$cache/$1/complete" ] && return
  mirrors=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | sort -u)
  [ -n "$mirrors" ] || unavailable "apt of this machine has no sources"
  work=$(mktemp -d "$cache/$1/work.XXXXXX")
  trap 'rm -rf "${work:?}"' EXIT                  # not local: the trap runs when this function is long over
  for mirror in $mirrors; do
    isolate_apt "$1" "$work" "$mirror"
    # apt-get update succeeds even for what it could not get, so what counts is the package.
    apt-get update -qq > "$work/log" 2>&1 && apt-cache show rabbitmq-server > /dev/null 2>&1 && break
    mirror=''
  done
  [ -n "$mirror" ] || unavailable "no mirror in apt's sources has a signed suite '$1' with rabbitmq-server: $(tail -n 1 "$work/log")"
  say "downloading $(apt-cache policy rabbitmq-server | sed -n 's/.*Candidate: /rabbitmq-server /p') of $1"
  mkdir -p "$work/debs" "$work/root"
  # shellcheck disable=SC2046
  (cd "$work/debs" && apt-get download -qq $(packages)) > "$work/log" 2>&1 || unavailable "download failed: $(tail -n 1 "$work/log")"
  say "unpacking $(du -sh "$work/debs" | cut -f 1)"
  for deb in "$work"/debs/*.deb; do dpkg -x "$deb" "$work/root"; done
  rm -rf "$root"
  mv "$work/root" "$root"
  wrap_programs "$root"
  sed -i "s#ROOTDIR=/usr/lib/erlang#ROOTDIR=$root/usr/lib/erlang#; s#ROOTDIR=\"/usr/lib/erlang\"#ROOTDIR=$root/usr/lib/erlang#" "$root/usr/lib/erlang/bin/erl"
  touch "$cache/$1/complete"
  flock -u 9
  say "ready after $((SECONDS - from)) s"
}

# --- one node ------------------------------------------------------------------------------------------------------------------

# Sets `sbin`, where rabbitmq-server and rabbitmqctl are, and the Erlang they run on.
locate() {
  if [ "$suite" = installed ]; then
    root=''
    [ -d /usr/lib/rabbitmq ] || unavailable 'rabbitmq-server is not installed: apt-get install rabbitmq-server, or another --suite'
  else
    fetch "$suite"
    export PATH=$root/usr/lib/erlang/bin:$PATH
  fi
  sbin=$(dirname "$(find "$root/usr/lib/rabbitmq" -path '*sbin/rabbitmq-server' | head -n 1)")
  # The scripts call one another by name.
  export PATH=$sbin:$PATH
}

free_ports() {
  node -e '
    const servers = [1, 2, 3].map(() => require("node:net").createServer().listen(0, "127.0.0.1"));
    setTimeout(() => { console.log(servers.map(s => s.address().port).join(" ")); process.exit(0); }, 50)'
}

settings() {
  # shellcheck disable=SC1091
  . "$home/node.env"
  export HOME=$home ERL_EPMD_PORT=$EPMD_PORT ERL_EPMD_ADDRESS=127.0.0.1
  export RABBITMQ_NODENAME=node-$PORT@localhost RABBITMQ_NODE_IP_ADDRESS=127.0.0.1 RABBITMQ_NODE_PORT=$PORT RABBITMQ_DIST_PORT=$DIST_PORT
  export RABBITMQ_MNESIA_BASE=$home/data RABBITMQ_LOG_BASE=$home/log RABBITMQ_ENABLED_PLUGINS_FILE=$home/plugins
  export RABBITMQ_CONFIG_FILE=$home/rabbitmq RABBITMQ_CONF_ENV_FILE=$home/none
  export ERL_CRASH_DUMP=$home/erl_crash.dump
  export RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='-kernel inet_dist_use_interface {127,0,0,1}'
}

# A process group: RabbitMQ's start script ends before the node that it has started does.
group() { cat "$home/pid" 2> /dev/null; }
alive() { [ -s "$home/pid" ] && kill -0 -- "-$(group)" 2> /dev/null; }

# The protocol's answer, not only an open port: the broker listens before it can work.
answers() {
  timeout 5 node -e '
    const s = require("node:net").connect(process.argv[1], "127.0.0.1", () => s.write("AMQP\0\0\x09\x01"));
    s.on("data", () => process.exit(0)).on("error", () => process.exit(1)).on("close", () => process.exit(1))' "$PORT" 2> /dev/null
}

up() {
  mkdir -p "$home"
  if [ ! -s "$home/node.env" ]; then
    suite=${suite:-installed}
    locate
    read -r port dist epmd < <(free_ports)
    printf 'SUITE=%q PORT=%q DIST_PORT=%q EPMD_PORT=%q\n' "$suite" "$port" "$dist" "$epmd" > "$home/node.env"
  fi
  settings
  [ -z "$suite" ] || [ "$suite" = "$SUITE" ] || wrong "the node in $home is of $SUITE; another --home for $suite"
  suite=$SUITE
  locate
  if ! alive; then
    echo '[].' > "$home/plugins"
    echo 'log.file.level = warning' > "$home/rabbitmq.conf"
    ulimit -n 20000 2> /dev/null || ulimit -n "$(ulimit -Hn)"
    epmd -daemon -relaxed_command_check           # of its own, so that it can be ended with the node
    setsid rabbitmq-server > "$home/out.log" 2>&1 < /dev/null 9>&- &
    echo $! > "$home/pid"
  fi
  for _ in $(seq 120); do
    answers && { echo "AMQP_URL=amqp://guest:guest@127.0.0.1:$PORT"; return; }
    alive || break
    sleep 0.5
  done
  tail -n 20 "$home/out.log" >&2
  say "the node in $home did not start; its log is in $home/log"
  exit 1
}

down() {
  [ -s "$home/node.env" ] || return 0
  settings
  suite=$SUITE
  locate
  if alive; then
    kill "-$kill" -- "-$(group)" 2> /dev/null || true
    for _ in $(seq 300); do
      alive || break
      sleep 0.1
    done
    if alive; then say "process group $(group) does not end"; exit 1; fi
  fi
  rm -f "$home/pid"
  epmd -kill > /dev/null 2>&1 || true
}

case $command in
  --help | -h | help) usage; exit 0 ;;
  up | down | delete | ctl) home=${home:-$cache/nodes/${suite:-installed}} ;;
  fetch) [ -n "$suite" ] && [ "$suite" != installed ] || wrong 'fetch needs --suite'; fetch "$suite"; exit 0 ;;
  *) wrong "unknown command $command" ;;
esac
[ "$command" = up ] || [ -s "$home/node.env" ] || [ "$command" != ctl ] || wrong "no node in $home: start it with up"
case $command in
  up) up ;;
  down) down ;;
  delete) down; rm -rf "$home" ;;
  ctl) settings; suite=$SUITE; locate; exec rabbitmqctl --quiet "${rest[@]}" ;;
esac
