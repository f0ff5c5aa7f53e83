package web

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"os"
	"syscall"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// withCause gives a failed request its reason in the form that Node's has. The end of the run and Ctrl-C are
// no failure of the request.
func withCause(vm *goja.Runtime, failed *goja.Object, err error) goja.Value {
	if errors.Is(err, module.ErrInterrupt) {
		return module.NewError(vm, err)
	}
	message, properties := cause(err)
	object := module.NewError(vm, &module.Error{Class: "Error", Message: message})
	for _, property := range properties {
		_ = object.Set(property.name, property.value)
	}
	_ = failed.DefineDataProperty("cause", object, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	return failed
}

type property struct {
	name  string
	value any
}

// cause describes why a connection failed: a message and Node's errno, code, syscall and so on.
func cause(err error) (message string, properties []property) {
	var name *net.DNSError
	var operation *net.OpError
	var number syscall.Errno
	switch {
	case errors.As(err, &name):
		code, errno := "EAI_AGAIN", -3001
		if name.IsNotFound {
			code, errno = "ENOTFOUND", -3008
		}
		return "getaddrinfo " + code + " " + name.Name,
			[]property{{"errno", errno}, {"code", code}, {"syscall", "getaddrinfo"}, {"hostname", name.Name}}
	case errors.As(err, &operation) && errors.As(err, &number):
		code := networkCode(number)
		call := operation.Op
		if call == "dial" || call == "proxyconnect" {
			call = "connect"
		}
		properties = []property{{"errno", -int(number)}, {"code", code}, {"syscall", call}}
		var dialled *net.OpError // the innermost knows the address
		for inner := error(operation); errors.As(inner, &dialled); inner = dialled.Err {
			operation = dialled
		}
		if address, ok := operation.Addr.(*net.TCPAddr); ok && call == "connect" {
			return call + " " + code + " " + address.String(),
				append(properties, property{"address", address.IP.String()}, property{"port", address.Port})
		}
		return call + " " + code, properties
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return "other side closed", []property{{"code", "UND_ERR_SOCKET"}}
	case errors.Is(err, os.ErrDeadlineExceeded) || errors.As(err, &operation) && operation.Timeout():
		return "Connect Timeout Error", []property{{"code", "UND_ERR_CONNECT_TIMEOUT"}}
	case errors.Is(err, context.Canceled):
		return "the request was cancelled", []property{{"code", "UND_ERR_ABORTED"}}
	}
	if code := certificateCode(err); code != "" {
		return err.Error(), []property{{"code", code}}
	}
	return err.Error(), nil
}

// networkCode is the name of an error of the network; its words where it has none here.
func networkCode(number syscall.Errno) string {
	for _, known := range []struct {
		number syscall.Errno
		name   string
	}{
		{syscall.ECONNREFUSED, "ECONNREFUSED"}, {syscall.ECONNRESET, "ECONNRESET"}, {syscall.ECONNABORTED, "ECONNABORTED"},
		{syscall.ETIMEDOUT, "ETIMEDOUT"}, {syscall.EHOSTUNREACH, "EHOSTUNREACH"}, {syscall.ENETUNREACH, "ENETUNREACH"},
		{syscall.EADDRNOTAVAIL, "EADDRNOTAVAIL"}, {syscall.EPIPE, "EPIPE"}, {syscall.EACCES, "EACCES"}, {syscall.EINVAL, "EINVAL"},
	} {
		if known.number == number {
			return known.name
		}
	}
	return number.Error()
}

// certificateCode is OpenSSL's name, as Node gives it, for a certificate that is not trusted.
func certificateCode(err error) string {
	var verification *tls.CertificateVerificationError
	var host x509.HostnameError
	var unknown x509.UnknownAuthorityError
	var invalid x509.CertificateInvalidError
	switch {
	case errors.As(err, &host):
		return "ERR_TLS_CERT_ALTNAME_INVALID"
	case errors.As(err, &unknown):
		if errors.As(err, &verification) && len(verification.UnverifiedCertificates) == 1 {
			only := verification.UnverifiedCertificates[0]
			if only.CheckSignatureFrom(only) == nil || only.Subject.String() == only.Issuer.String() {
				return "DEPTH_ZERO_SELF_SIGNED_CERT"
			}
		}
		return "UNABLE_TO_VERIFY_LEAF_SIGNATURE"
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		return "CERT_HAS_EXPIRED"
	}
	return ""
}
