# The first process of a container: start.sh WORKER COMMAND...
control=/home/work/.mascript
worker=$1
shift
command=
stopping=

# Every other process is asked to end, once. Those that take their time get it: the container ends with this one.
trap 'stopping=1; [ "$command" ] && kill -TERM -1' TERM
: >"$control/up.$worker"
until [ -e "$control/go" ]; do
	sleep 0.02 2>/dev/null || sleep 1
done
[ "$stopping" ] && exit 143

# The worker's variables are set in its own shell only: they have any name, those of this script too.
(
	. "$control/environment.$worker"
	exec "$@"
) 2>&1 & # one stream, or its order is lost on the way out
command=$!
exec 2>/dev/null # what this shell has to say of its children is nothing of theirs
wait $command
code=$?
while kill -0 $command 2>/dev/null; do # the signal has cut the waiting short
	wait $command
	code=$?
done
while [ "$stopping" ] && kill -0 -1 2>/dev/null; do
	sleep 0.05 2>/dev/null || sleep 1
done
times >"$control/times.$worker"
exit $code
