package port

import "strings"

// comments are those behind code, whose columns are to stay what they were in the Python: a text beside the code.
type comments []placedComment

type placedComment struct {
	line, at int // of the JavaScript
	column   int // in the Python
}

func (c *comments) add(line, at, column int) { *c = append(*c, placedComment{line, at, column}) }

// align moves comments to their columns. Those of lines that follow each other and had one column keep together.
func (c comments) align(lines []string) {
	for i := 0; i < len(c); {
		j := i + 1
		for j < len(c) && c[j].line == c[j-1].line+1 && c[j].column == c[i].column {
			j++
		}
		column := c[i].column
		for _, one := range c[i:j] {
			code := strings.TrimRight(lines[one.line][:one.at], " ")
			column = max(column, len(code)+min(2, one.at-len(code)))
		}
		for _, one := range c[i:j] {
			code := strings.TrimRight(lines[one.line][:one.at], " ")
			if one.at-len(code) < 2 && j == i+1 { // it was close by
				continue
			}
			lines[one.line] = code + strings.Repeat(" ", column-len(code)) + lines[one.line][one.at:]
		}
		i = j
	}
}
