package port

import (
	"strings"

	"mascript/internal/port/syntax"
)

// statementLines counts the lines on which statements begin.
func statementLines(file *syntax.File) int {
	seen := map[int]bool{}
	var walk func([]syntax.Stmt)
	block := func(b *syntax.Block) {
		if b != nil {
			walk(b.Stmts)
		}
	}
	walk = func(list []syntax.Stmt) {
		for _, s := range list {
			line, _ := file.Position(s.Pos().Start)
			seen[line] = true
			switch s := s.(type) {
			case *syntax.If:
				for _, c := range s.Clauses {
					block(c.Body)
				}
				block(s.Else)
			case *syntax.While:
				block(s.Body)
				block(s.Else)
			case *syntax.For:
				block(s.Body)
				block(s.Else)
			case *syntax.Try:
				block(s.Body)
				for _, h := range s.Handlers {
					block(h.Body)
				}
				block(s.Else)
				block(s.Finally)
			case *syntax.With:
				block(s.Body)
			case *syntax.FunctionDef:
				block(s.Body)
			case *syntax.ClassDef:
				block(s.Body)
			case *syntax.Match:
				for _, c := range s.Cases {
					block(c.Body)
				}
			}
		}
	}
	walk(file.Body)
	return len(seen)
}

// training is the library that makes a script one that trains, which belongs into a job: it imports that and nothing of
// modelarts.
func training(imports []string) string {
	found := ""
	for _, module := range imports {
		top, _, _ := strings.Cut(module, ".")
		switch top {
		case "modelarts":
			return ""
		case "torch", "torchvision", "tensorflow", "keras", "mindspore", "mxnet", "paddle", "sklearn", "xgboost", "caffe", "ray":
			if found == "" {
				found = top
			}
		}
	}
	return found
}
