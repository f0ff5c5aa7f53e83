import subprocess
import sys

result = subprocess.run(["echo", "hello"], stdout=subprocess.PIPE)
print(result.returncode, result.stdout, result.stdout.decode().strip())
result = subprocess.run(["sh", "-c", "echo out; echo err >&2; exit 3"], capture_output=True, text=True)
print(result.returncode, repr(result.stdout), repr(result.stderr))
print(subprocess.check_output("printf 'a b'", shell=True).decode(), subprocess.call(["true"]), subprocess.call("exit 5", shell=True))
try:
    subprocess.check_call(["false"])
except subprocess.CalledProcessError as e:
    print("failed with", e.returncode, e.cmd)
try:
    subprocess.run(["sh", "-c", "echo said; exit 2"], check=True, stdout=subprocess.PIPE)
except subprocess.CalledProcessError as e:
    print(e, e.output)
try:
    subprocess.run(["no-such-program-here"])
except FileNotFoundError as e:
    print("no program", e.filename)
out = subprocess.check_output(["sort"], input=b"b\na\n")
print(out.split())
p = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, universal_newlines=True)
out, err = p.communicate("through")
print(out, err, p.returncode)
import os
print(os.system("exit 0"), os.popen("echo popen").read())
sys.stdout.flush()
subprocess.run("echo direct", shell=True)
print(subprocess.run(["sh", "-c", "echo $VALUE"], env={"VALUE": "passed", "PATH": os.environ["PATH"]}, stdout=subprocess.PIPE, text=True).stdout)
