package node

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"io"
	"iter"
)

// A coder compresses or expands one stream, a piece at a time.
type coder interface {
	// step takes data, the last of it or not, and gives what comes of it by now. more is true when there is more
	// without new data.
	step(data []byte, flush int, last bool) (out []byte, more bool, err error)
	close()
}

// The ways to flush and the formats, by zlib's numbers.
const (
	noFlush   = 0
	syncFlush = 2
	finish    = 4

	formatDeflate    = 1
	formatInflate    = 2
	formatGzip       = 3
	formatGunzip     = 4
	formatDeflateRaw = 5
	formatInflateRaw = 6
	formatUnzip      = 7
)

// zlibTrouble is an error in zlib's terms.
type zlibTrouble struct {
	number        int
	code, message string
}

func (t *zlibTrouble) Error() string { return t.message }

func badData(message string) error { return &zlibTrouble{-3, "Z_DATA_ERROR", message} }

// A deflater compresses.
type deflater struct {
	out bytes.Buffer
	to  interface {
		io.WriteCloser
		Flush() error
	}
	given bool // so that to flush twice writes nothing
}

func newDeflater(format, level int, dictionary []byte) *deflater {
	d := &deflater{given: true}
	switch format { // no error can come: the level is checked
	case formatGzip:
		to, _ := gzip.NewWriterLevel(&d.out, level)
		to.OS = 3 // Unix, as zlib says
		d.to = to
	case formatDeflateRaw:
		d.to, _ = flate.NewWriterDict(&d.out, level, dictionary)
	default:
		d.to, _ = zlib.NewWriterLevelDict(&d.out, level, dictionary)
	}
	return d
}

func (d *deflater) step(data []byte, flush int, _ bool) ([]byte, bool, error) {
	d.out.Reset()
	_, _ = d.to.Write(data) // into memory
	d.given = d.given || len(data) > 0
	switch {
	case flush == finish:
		_ = d.to.Close()
	case flush != noFlush && d.given:
		_ = d.to.Flush()
		d.given = false
	}
	return bytes.Clone(d.out.Bytes()), false, nil
}

func (d *deflater) close() {}

// An inflater expands. Go's readers ask for their data where zlib is given it, so they run as a coroutine that
// stops when it is out of data.
type inflater struct {
	format     int
	dictionary []byte

	data    []byte
	ended   bool // no data follows
	partial bool // and that is no error in the middle of a stream
	yield   func([]byte) bool
	next    func() ([]byte, bool)
	stop    func()
	err     error
}

// stepSize is about the most that one step gives.
const stepSize = 1 << 20

func newInflater(format int, dictionary []byte) *inflater {
	f := &inflater{format: format, dictionary: dictionary}
	f.next, f.stop = iter.Pull(iter.Seq[[]byte](func(yield func([]byte) bool) {
		f.yield = yield
		f.err = f.trouble(f.run())
	}))
	return f
}

func (f *inflater) close() { f.stop() }

func (f *inflater) step(data []byte, flush int, last bool) (out []byte, more bool, err error) {
	f.data = append(f.data, data...)
	f.ended, f.partial = last, flush != finish
	for {
		part, ok := f.next()
		if !ok {
			f.data = nil // what follows the end is of no interest
			return out, false, f.err
		}
		if part == nil {
			return out, false, nil
		}
		if out = append(out, part...); len(out) >= stepSize {
			return out, true, nil
		}
	}
}

// errStopped ends a coroutine that nobody asks any more.
var errStopped = errors.New("closed")

// need waits until there are n bytes.
func (f *inflater) need(n int) error {
	for len(f.data) < n {
		if f.ended {
			return io.ErrUnexpectedEOF
		}
		if !f.yield(nil) {
			return errStopped
		}
	}
	return nil
}

// Read and ReadByte are how Go's readers ask. They take no byte more than they need.
func (f *inflater) Read(p []byte) (int, error) {
	if err := f.need(1); err != nil {
		return 0, err
	}
	n := copy(p, f.data)
	f.data = f.data[n:]
	return n, nil
}

func (f *inflater) ReadByte() (byte, error) {
	if err := f.need(1); err != nil {
		return 0, err
	}
	b := f.data[0]
	f.data = f.data[1:]
	return b, nil
}

func (f *inflater) run() error {
	if f.format == formatInflateRaw {
		if err := f.need(1); err != nil {
			return err
		}
		return f.expand(flate.NewReaderDict(f, f.dictionary))
	}
	if err := f.need(2); err != nil {
		return err
	}
	isGzip := f.data[0] == 0x1f && f.data[1] == 0x8b
	switch {
	case f.format == formatInflate, f.format == formatUnzip && !isGzip:
		reader, err := zlib.NewReaderDict(f, f.dictionary)
		if err != nil {
			return err
		}
		return f.expand(reader)
	case !isGzip:
		return gzip.ErrHeader
	}
	return f.expandMembers()
}

// expandMembers expands the members of a gzip file, which may be several. Zeros may follow them.
func (f *inflater) expandMembers() error {
	reader, err := gzip.NewReader(f)
	for {
		if err != nil {
			return err
		}
		reader.Multistream(false)
		if err := f.expand(reader); err != nil {
			return err
		}
		if f.need(1) != nil || f.data[0] == 0 {
			return nil
		}
		if f.need(2) == nil && (f.data[0] != 0x1f || f.data[1] != 0x8b) {
			return gzip.ErrHeader
		}
		err = reader.Reset(f)
	}
}

func (f *inflater) expand(reader io.Reader) error {
	for {
		part := make([]byte, chunk)
		n, err := reader.Read(part)
		if n > 0 && !f.yield(part[:n:n]) {
			return errStopped
		}
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		}
	}
}

// trouble says in zlib's terms what Go's readers say of data.
func (f *inflater) trouble(err error) error {
	switch {
	case err == nil || err == errStopped:
		return nil
	case f.partial && errors.Is(err, io.ErrUnexpectedEOF):
		return nil
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return &zlibTrouble{-5, "Z_BUF_ERROR", "unexpected end of file"}
	case errors.Is(err, gzip.ErrHeader), errors.Is(err, zlib.ErrHeader):
		return badData("incorrect header check")
	case errors.Is(err, gzip.ErrChecksum), errors.Is(err, zlib.ErrChecksum):
		return badData("incorrect data check")
	case errors.Is(err, zlib.ErrDictionary) && f.dictionary == nil:
		return &zlibTrouble{2, "Z_NEED_DICT", "Missing dictionary"}
	case errors.Is(err, zlib.ErrDictionary):
		return &zlibTrouble{2, "Z_NEED_DICT", "Bad dictionary"}
	}
	return badData("invalid compressed data")
}
