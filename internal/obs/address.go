package obs

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Address is where an object or a folder is.
type Address struct {
	Bucket string
	Key    string // without a leading slash; a folder's key ends in / or is empty
}

// ParseAddress reads the spellings that occur for one object: /bucket/dir/, bucket/dir/,
// obs://bucket/dir/ and s3://bucket/dir/ (ModelArts SDK Reference, training parameters and session.obs).
// What it accepts, every store can hold; an error wraps ErrBadName and says which rule was broken.
func ParseAddress(text string) (Address, error) {
	rest, err := withoutScheme(text)
	if err != nil {
		return Address{}, err
	}
	bucket, key, _ := strings.Cut(rest, "/")
	if rule := brokenBucketRule(bucket); rule != "" {
		return Address{}, fmt.Errorf("%q is %w: %s; write it as obs://bucket/folder/ or /bucket/folder/", text, ErrBadName, rule)
	}
	if rule := brokenKeyRule(key); rule != "" {
		return Address{}, fmt.Errorf("%q is %w: %s", text, ErrBadName, rule)
	}
	return Address{Bucket: bucket, Key: key}, nil
}

// IsFolder reports whether the address is spelled as a folder's.
func (a Address) IsFolder() bool { return a.Key == "" || strings.HasSuffix(a.Key, "/") }

// Path is the address as training parameters spell it: /bucket/dir/.
func (a Address) Path() string { return "/" + a.Bucket + "/" + a.Key }

// String is the address as session.obs spells it: obs://bucket/dir/.
func (a Address) String() string { return "obs://" + a.Bucket + "/" + a.Key }

func withoutScheme(text string) (string, error) {
	scheme, rest, found := strings.Cut(text, "://")
	switch {
	case !found:
		return strings.TrimPrefix(text, "/"), nil
	case scheme == "obs" || scheme == "s3":
		return rest, nil
	case strings.Contains(scheme, "/"): // a "://" inside a key
		return strings.TrimPrefix(text, "/"), nil
	}
	return "", fmt.Errorf("%q is %w: an object's address begins with obs://, s3:// or /bucket/, not with %s://", text, ErrBadName, scheme)
}

// brokenBucketRule names the rule that a bucket's name breaks, or is empty.
func brokenBucketRule(bucket string) string {
	if bucket == "" {
		return "it names no bucket"
	}
	if len(bucket) < 3 || len(bucket) > 63 {
		return fmt.Sprintf("the bucket's name %q is %d long, allowed are 3 to 63 characters", bucket, utf8.RuneCountInString(bucket))
	}
	for _, r := range bucket {
		if !isBucketLetter(r) && r != '.' && r != '-' {
			return fmt.Sprintf("the bucket's name %q contains %q, allowed are lower-case letters, digits, \".\" and \"-\"", bucket, r)
		}
	}
	if !isBucketLetter(rune(bucket[0])) || !isBucketLetter(rune(bucket[len(bucket)-1])) {
		return fmt.Sprintf("the bucket's name %q must begin and end with a letter or a digit", bucket)
	}
	if strings.Contains(bucket, "..") {
		return fmt.Sprintf("the bucket's name %q contains \"..\"", bucket)
	}
	return ""
}

func isBucketLetter(r rune) bool { return 'a' <= r && r <= 'z' || '0' <= r && r <= '9' }

// longestKey is the object storage service's own limit.
const longestKey = 1024

// brokenKeyRule names the rule that a key breaks, or is empty. A key may end in / (a folder) or be
// empty (the bucket itself).
func brokenKeyRule(key string) string {
	if len(key) > longestKey {
		return fmt.Sprintf("the key has %d bytes, allowed are %d", len(key), longestKey)
	}
	if !utf8.ValidString(key) {
		return "the key is not valid UTF-8"
	}
	if strings.ContainsRune(key, 0) {
		return "the key contains a NUL character"
	}
	if key == "" {
		return ""
	}
	for segment := range strings.SplitSeq(strings.TrimSuffix(key, "/"), "/") {
		switch segment {
		case "":
			return "the key has an empty part (two slashes in a row)"
		case ".", "..":
			return fmt.Sprintf("the key has the part %q, and object storage knows no relative paths", segment)
		}
	}
	return ""
}

// checkObject is what every store asks of the name of an object.
func checkObject(bucket, key string) error {
	address := Address{bucket, key}
	rule := brokenBucketRule(bucket)
	if rule == "" {
		rule = brokenKeyRule(key)
	}
	if rule == "" && address.IsFolder() {
		rule = "it names a folder, not an object; folders come into being with the objects in them"
	}
	if rule != "" {
		return fmt.Errorf("%q is %w: %s", address.String(), ErrBadName, rule)
	}
	return nil
}
