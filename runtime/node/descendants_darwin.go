package node

import "golang.org/x/sys/unix"

// processes lists those of the system.
func processes() (all []listed) {
	found, err := unix.SysctlKinfoProcSlice("kern.proc.all")
	if err != nil {
		return nil
	}
	for _, one := range found {
		pid := int(one.Proc.P_pid)
		session, err := unix.Getsid(pid)
		if err != nil {
			continue
		}
		all = append(all, listed{pid, int(one.Eproc.Ppid), session})
	}
	return all
}
