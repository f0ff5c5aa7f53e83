package node

import "syscall"

// errnos are the errors of os.constants.errno that files bring here.
func errnos() (names []string, numbers map[string]int) {
	numbers = map[string]int{}
	for _, number := range []syscall.Errno{
		syscall.ENOENT, syscall.EEXIST, syscall.EACCES, syscall.EPERM, syscall.EISDIR, syscall.ENOTDIR, syscall.ENOTEMPTY,
		syscall.EINVAL, syscall.ELOOP, syscall.EMFILE, syscall.ENOSPC, syscall.EROFS, syscall.EXDEV, syscall.ENAMETOOLONG,
		syscall.EBUSY, syscall.EIO, syscall.EBADF, syscall.ESPIPE, syscall.EPIPE,
	} {
		name, _ := describeErrno(number)
		names = append(names, name)
		numbers[name] = int(number)
	}
	return names, numbers
}
