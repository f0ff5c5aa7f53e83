package py_test

import (
	"strings"
	"testing"
)

func TestSubprocess(t *testing.T) {
	alike(t, `const subprocess = require("modelarts/py/subprocess"), { PIPE, STDOUT, DEVNULL, Popen, run, check_output, check_call, call } = subprocess;
		const os = require("modelarts/py/os"), fs = require("fs");
		const sh = (text, how = {}) => run(["sh", "-c", text], {capture_output: true, text: true, ...how});
		const p = Popen(["sh", "-c", "read x; echo got $x; echo err >&2; exit 3"], {stdin: PIPE, stdout: PIPE, stderr: PIPE, text: true});
		const lines = Popen("echo a; echo b; printf c", {shell: true, stdout: PIPE, universal_newlines: true});
		const fails = (f) => { try { f() } catch (e) { return [type(e).__name__, str(e), e.returncode, e.cmd, e.output, e.stderr] } };
		const slow = (f) => { try { f() } catch (e) { return [type(e).__name__, str(e).slice(0, 40), e.cmd] } };
		const raw = Popen(["cat"], {stdin: PIPE, stdout: PIPE}); const killed = Popen(["sleep", "60"]);
		const part = Popen(["sh", "-c", "printf ab; sleep 0.1; echo; read x; echo $x"], {stdin: PIPE, stdout: PIPE, text: true});
		run(["mkfifo", "fifo"]); const writer = Popen(["sh", "-c", "exec 3>fifo; printf ab >&3; sleep 0.1; echo >&3; read x"], {stdin: PIPE}), fifo = open("fifo", "rb");
		const into = open("out.txt", "w"), within = (p, f) => { try { return f(p) } finally { p.__exit__() } };`, `
import subprocess, os
from subprocess import PIPE, STDOUT, DEVNULL, Popen, run, check_output, check_call, call
def sh(text, **how): return run(["sh", "-c", text], **{"capture_output": True, "text": True, **how})
p = Popen(["sh", "-c", "read x; echo got $x; echo err >&2; exit 3"], stdin=PIPE, stdout=PIPE, stderr=PIPE, text=True)
lines = Popen("echo a; echo b; printf c", shell=True, stdout=PIPE, universal_newlines=True)
def fails(f):
    try: f()
    except Exception as e: return [type(e).__name__, str(e), e.returncode, e.cmd, e.output, e.stderr]
def slow(f):
    try: f()
    except Exception as e: return [type(e).__name__, str(e)[:40], e.cmd]
raw = Popen(["cat"], stdin=PIPE, stdout=PIPE); killed = Popen(["sleep", "60"])
part = Popen(["sh", "-c", "printf ab; sleep 0.1; echo; read x; echo $x"], stdin=PIPE, stdout=PIPE, text=True)
run(["mkfifo", "fifo"]); writer = Popen(["sh", "-c", "exec 3>fifo; printf ab >&3; sleep 0.1; echo >&3; read x"], stdin=PIPE); fifo = open("fifo", "rb")
into = open("out.txt", "w")
def within(p, f):
    with p: return f(p)
`, `
		run(["true"])
		run(["false"])
		run("exit 3", {shell: true}) ~ run("exit 3", shell=True)
		run(["echo", "hi"], {capture_output: true}) ~ run(["echo", "hi"], capture_output=True)
		sh("echo out; echo err >&2; exit 4")
		sh("echo out; echo err >&2", {capture_output: false, stdout: PIPE, stderr: STDOUT}) ~ sh("echo out; echo err >&2", capture_output=False, stdout=PIPE, stderr=STDOUT)
		sh("echo ü; printf 'a\\r\\nb\\r'")
		run(["cat"], {input: "given", stdout: PIPE, text: true}).stdout ~ run(["cat"], input="given", stdout=PIPE, text=True).stdout
		run(["cat"], {input: bytes([1, 255]), stdout: PIPE}).stdout ~ run(["cat"], input=bytes([1, 255]), stdout=PIPE).stdout
		run(["sh", "-c", "echo $X $Y"], {env: {X: "1"}, capture_output: true, text: true}).stdout ~ run(["sh", "-c", "echo $X $Y"], env={"X": "1"}, capture_output=True, text=True).stdout
		run(["pwd"], {cwd: "/", capture_output: true, text: true}).stdout ~ run(["pwd"], cwd="/", capture_output=True, text=True).stdout
		run(["echo", "x"], {stdout: DEVNULL}) ~ run(["echo", "x"], stdout=DEVNULL)
		run(["echo", "to a file"], {stdout: into}).returncode ~ run(["echo", "to a file"], stdout=into).returncode
		[into.close(), open("out.txt").read()]
		run(["cat"], {stdin: open("out.txt"), capture_output: true, text: true}).stdout ~ run(["cat"], stdin=open("out.txt"), capture_output=True, text=True).stdout
		fails(() => run(["sh", "-c", "echo o; exit 2"], {check: true, capture_output: true, text: true})) ~ fails(lambda: run(["sh", "-c", "echo o; exit 2"], check=True, capture_output=True, text=True))
		fails(() => check_output("echo x; exit 5", {shell: true})) ~ fails(lambda: check_output("echo x; exit 5", shell=True))
		fails(() => check_call(["false"])) ~ fails(lambda: check_call(["false"]))
		fails(() => run("kill -9 $$", {shell: true, check: true})) ~ fails(lambda: run("kill -9 $$", shell=True, check=True))
		slow(() => run(["sleep", "60"], {timeout: 0.05})) ~ slow(lambda: run(["sleep", "60"], timeout=0.05))
		slow(() => check_output(["sleep", "60"], {timeout: 0.05})) ~ slow(lambda: check_output(["sleep", "60"], timeout=0.05))
		[check_output(["echo", "x"]), check_output("echo y", {shell: true, text: true}), check_output(["echo", "z"], {universal_newlines: true})] ~ [check_output(["echo", "x"]), check_output("echo y", shell=True, text=True), check_output(["echo", "z"], universal_newlines=True)]
		check_output(["cat"], {input: "fed", text: true}) ~ check_output(["cat"], input="fed", text=True)
		[call(["true"]), call("exit 7", {shell: true}), check_call(["true"])] ~ [call(["true"]), call("exit 7", shell=True), check_call(["true"])]
		run(["no-such-program"])
		run(["./nope"])
		run(["true"], {cwd: "/no/folder"}) ~ run(["true"], cwd="/no/folder")
		run("echo a b")
		run([5])
		run([])
		run(["true"], {stdout: PIPE, capture_output: true}) ~ run(["true"], stdout=PIPE, capture_output=True)
		run(["true"], {stdin: PIPE, input: "x"}) ~ run(["true"], stdin=PIPE, input="x")
		check_output(["true"], {stdout: PIPE}) ~ check_output(["true"], stdout=PIPE)
		run(["true"], {text: true, universal_newlines: false}) ~ run(["true"], text=True, universal_newlines=False)
		p.poll()
		[p.communicate("five\n"), p.returncode, p.poll(), p.wait()]
		[lines.stdout.readline(), list(lines.stdout), lines.wait(), lines.stdout.read()]
		[part.stdout.readline(), part.stdin.write("c\n"), part.stdin.close(), part.stdout.readline(), part.stdout.readline(), part.wait()]
		[fifo.readline(), writer.stdin.close(), writer.wait(), fifo.read()]
		len(Popen(["head", "-c", "3000000", "/dev/zero"], {stdout: PIPE}).stdout.read()) ~ len(Popen(["head", "-c", "3000000", "/dev/zero"], stdout=PIPE).stdout.read())
		[raw.stdin.write(bytes([65, 10])), raw.stdin.close(), raw.stdout.read(1), raw.stdout.read(), raw.wait()]
		slow(() => killed.wait({timeout: 0.05})) ~ slow(lambda: killed.wait(timeout=0.05))
		[killed.terminate(), killed.wait(), killed.poll(), killed.kill()]
		within(Popen(["echo", "w"], {stdout: PIPE}), (p) => p.stdout.read()) ~ within(Popen(["echo", "w"], stdout=PIPE), lambda p: p.stdout.read())
		[Popen(["sh", "-c", "exit 300"]).wait(), repr(killed)]
		[subprocess.getoutput("echo a; echo b >&2"), subprocess.getstatusoutput("echo x; exit 2"), subprocess.list2cmdline(["a", "b c", 'd"e'])]
		isinstance(subprocess.CalledProcessError(1, "x"), subprocess.SubprocessError)
		str(subprocess.CalledProcessError(1, ["a", "b"]))
		[subprocess.CompletedProcess(["x"], 0), subprocess.CompletedProcess("x", 1, "o").check_returncode()]
	`)
}

// TestSubprocessShows shows that what is not caught goes where the script's own output goes, in order.
func TestSubprocessShows(t *testing.T) {
	stdout, stderr, err := host(t, t.TempDir(), `const { run, Popen, STDOUT } = require("modelarts/py/subprocess");
		print("one"); run("echo two; echo err >&2", {shell: true}); print("three"); run("echo four >&2", {shell: true, stderr: STDOUT}); print("five")`)
	if err != nil || stdout != "one\ntwo\nthree\nfour\nfive\n" || strings.TrimSpace(stderr) != "err" {
		t.Errorf("%v: stdout %q, stderr %q", err, stdout, stderr)
	}
}
