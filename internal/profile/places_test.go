package profile

import (
	"strings"
	"testing"
)

// variables is an environment for a test.
func variables(pairs ...string) func(string) string {
	values := map[string]string{}
	for i := 0; i < len(pairs); i += 2 {
		values[pairs[i]] = pairs[i+1]
	}
	return func(name string) string { return values[name] }
}

func TestLocate(t *testing.T) {
	for _, test := range []struct {
		name, goos, home string
		env              []string
		want             Places
		wrong            string
	}{
		{name: "linux", goos: "linux", home: "/home/li", want: Places{"/home/li/.local/share/mascript", "/home/li/.local/share/mascript"}},
		{name: "linux, XDG", goos: "linux", home: "/home/li", env: []string{"XDG_DATA_HOME", "/data/"}, want: Places{"/data/mascript", "/data/mascript"}},
		{name: "linux, relative XDG", goos: "linux", home: "/home/li", env: []string{"XDG_DATA_HOME", "data"}, want: Places{"/home/li/.local/share/mascript", "/home/li/.local/share/mascript"}},
		{name: "freebsd", goos: "freebsd", home: "/home/li", want: Places{"/home/li/.local/share/mascript", "/home/li/.local/share/mascript"}},
		{name: "macOS", goos: "darwin", home: "/Users/li", env: []string{"XDG_DATA_HOME", "/data"},
			want: Places{"/Users/li/Library/Application Support/mascript", "/Users/li/Library/Application Support/mascript"}},
		{name: "windows", goos: "windows", home: `C:\Users\li`, env: []string{"LocalAppData", `D:\App Data\Local`},
			want: Places{`D:\App Data\Local\mascript`, `D:\App Data\Local\mascript`}},
		{name: "windows, bare", goos: "windows", home: `C:\Users\li`, want: Places{`C:\Users\li\AppData\Local\mascript`, `C:\Users\li\AppData\Local\mascript`}},
		{name: "set", goos: "linux", home: "/home/li", env: []string{"MASCRIPT_HOME", "/srv//m/", "XDG_DATA_HOME", "/data"}, want: Places{"/srv/m", "/srv/m"}},
		{name: "both set", goos: "linux", env: []string{"MASCRIPT_HOME", "/srv/m", "MASCRIPT_STORAGE", "/mnt/disk"}, want: Places{"/srv/m", "/mnt/disk"}},
		{name: "storage set", goos: "darwin", home: "/Users/li", env: []string{"MASCRIPT_STORAGE", "/Volumes/x"},
			want: Places{"/Users/li/Library/Application Support/mascript", "/Volumes/x"}},
		{name: "windows, set", goos: "windows", env: []string{"MASCRIPT_HOME", "d:/m/../n", "MASCRIPT_STORAGE", `\\host\share\m`},
			want: Places{`d:\n`, `\\host\share\m`}},

		{name: "relative", goos: "linux", home: "/home/li", env: []string{"MASCRIPT_HOME", "data"}, wrong: `MASCRIPT_HOME is "data"`},
		{name: "tilde", goos: "linux", home: "/home/li", env: []string{"MASCRIPT_HOME", "~/data"}, wrong: "shell expands ~"},
		{name: "relative storage", goos: "linux", home: "/home/li", env: []string{"MASCRIPT_STORAGE", "./x"}, wrong: `MASCRIPT_STORAGE is "./x"`},
		{name: "windows, of a drive", goos: "windows", home: `C:\Users\li`, env: []string{"MASCRIPT_HOME", `D:x`}, wrong: "relative"},
		{name: "windows, of no drive", goos: "windows", home: `C:\Users\li`, env: []string{"MASCRIPT_HOME", `\x`}, wrong: "relative"},
		{name: "homeless", goos: "linux", wrong: "set MASCRIPT_HOME"},
		{name: "homeless, windows", goos: "windows", home: "/root", wrong: "set MASCRIPT_HOME"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := Locate(variables(test.env...), test.goos, test.home)
			if test.wrong != "" {
				if err == nil || !strings.Contains(err.Error(), test.wrong) {
					t.Errorf("%+v, %v; want an error about %s", got, err, test.wrong)
				}
				return
			}
			if err != nil || got != test.want {
				t.Errorf("%+v, %v; want %+v", got, err, test.want)
			}
		})
	}
}
