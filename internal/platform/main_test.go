//go:build linux || darwin

package platform

import (
	"context"
	"fmt"
	"os"
	"testing"

	"mascript/internal/platform/run"
)

// A run is started as this very program, so the test binary is guard and supervisor as well.
func TestMain(m *testing.M) {
	if len(os.Args) == 5 {
		var err error
		switch os.Args[1] {
		case run.GuardCommand:
			err = run.Guard(context.Background(), os.Args[0], os.Args[2], os.Args[3], os.Args[4])
		case run.SuperviseCommand:
			err = run.Supervise(context.Background(), os.Args[0], os.Args[2], os.Args[3], os.Args[4])
		default:
			os.Exit(m.Run())
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}
