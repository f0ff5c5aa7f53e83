package syntax

// kindOf is an expression in words.
func kindOf(x Expr) string {
	switch x := x.(type) {
	case *Name:
		return "the name " + x.Name
	case *Constant:
		return x.Text
	case *Number:
		return "a number"
	case *String:
		return "a string"
	case *Paren:
		return kindOf(x.X)
	case *Tuple:
		return "a tuple"
	case *List:
		return "a list"
	case *Set:
		return "a set"
	case *Dict:
		return "a dict"
	case *Comp:
		if x.Kind == '(' {
			return "a generator expression"
		}
		return "a comprehension"
	case *Lambda:
		return "a lambda"
	case *IfExp:
		return "a conditional expression"
	case *Compare:
		return "a comparison"
	case *Call:
		return "a call"
	case *Attribute:
		return "an attribute"
	case *Subscript:
		return "a subscript"
	case *Slice:
		return "a slice"
	case *Starred:
		return "a starred expression"
	case *Await:
		return "an await"
	case *Yield:
		return "a yield"
	case *NamedExpr:
		return ":="
	}
	return "an expression with an operator"
}
