package web

import (
	"slices"
	"strings"
)

// set assigns to one of the properties of class URL. What is not allowed there changes nothing.
func (u *urlRecord) set(name, value string) {
	value = strings.NewReplacer("\t", "", "\n", "", "\r", "").Replace(value)
	changed := *u
	changed.path = slices.Clone(u.path)
	if changed.assign(name, value) {
		*u = changed
	}
}

func (u *urlRecord) assign(name, value string) bool {
	anonymous := !u.hasHost || u.host == "" || u.scheme == "file"
	switch name {
	case "protocol":
		scheme, _, ok := cutScheme(value + ":")
		_, special := specialPort(scheme)
		if !ok || special != u.special() || scheme == "file" && (u.username+u.password != "" || u.port >= 0) ||
			u.scheme == "file" && u.host == "" {
			return false
		}
		u.scheme = scheme
		if own, _ := specialPort(scheme); own == u.port {
			u.port = -1
		}
	case "username", "password":
		if anonymous {
			return false
		}
		if name == "username" {
			u.username = percentEncode(value, encodeUser)
		} else {
			u.password = percentEncode(value, encodeUser)
		}
	case "host", "hostname":
		return u.assignHost(value, name == "host")
	case "port":
		if anonymous {
			return false
		}
		digits := value[:len(value)-len(strings.TrimLeft(value, "0123456789"))]
		return (digits != "" || value == "") && u.setPort(digits)
	case "pathname":
		if u.isOpaque {
			return false
		}
		u.path = nil
		u.parsePath(strings.NewReplacer("?", "%3F", "#", "%23").Replace(value))
	case "search":
		u.query, u.hasQuery = "", false
		if value != "" {
			u.setQuery(strings.TrimPrefix(value, "?"))
		}
	case "hash":
		u.fragment, u.hasFragment = "", false
		if value != "" {
			u.fragment, u.hasFragment = percentEncode(strings.TrimPrefix(value, "#"), encodeFragment), true
		}
	}
	return true
}

func (u *urlRecord) assignHost(value string, withPort bool) bool {
	if u.isOpaque {
		return false
	}
	ends := "/?#"
	if u.special() {
		ends = `/?#\`
	}
	if end := strings.IndexAny(value, ends); end >= 0 {
		value = value[:end]
	}
	if u.scheme == "file" {
		return u.assignFileHost(value)
	}
	if value == "" && !u.hasHost {
		return false
	}
	port := u.port
	name := value
	if colon := strings.LastIndexByte(value, ':'); colon > strings.LastIndexByte(value, ']') {
		if !withPort {
			return false
		}
		name = value[:colon]
		digits := value[colon+1:]
		digits = digits[:len(digits)-len(strings.TrimLeft(digits, "0123456789"))]
		if digits != "" && u.setPort(digits) {
			port = u.port
		}
	}
	host, ok := parseHost(name, u.special())
	if !ok || host == "" && (u.special() || u.username+u.password != "" || port >= 0) {
		return false
	}
	u.host, u.hasHost, u.port = host, true, port
	return true
}

func (u *urlRecord) assignFileHost(name string) bool {
	host, ok := parseHost(name, true)
	if name != "" && !ok {
		return false
	}
	if host == "localhost" {
		host = ""
	}
	u.host = host
	return true
}
