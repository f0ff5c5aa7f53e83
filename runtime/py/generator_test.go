package py_test

import "testing"

func TestClosedGenerators(t *testing.T) {
	alike(t, `let said = [];
		const heard = () => { const all = said; said = []; return all };
		function* careful() { try { yield 1; yield 2 } finally { said.push("closed") } }
		function* told() { try { yield 1 } catch (e) { said.push(type(e).__name__); throw e } }
		function* deaf() { try { yield 1 } catch (e) { yield 2 } }
		function* quiet() { try { yield 1 } catch (e) { said.push("quiet") } }
		function* angry() { try { yield 1 } finally { throw new ValueError("angry") } }
		const begun = (g) => { next(g); return g };
		const outer = function* () { yield* careful() };
		const used = begun(careful()); used.close();
	`, `
said = []
def heard():
    global said
    all, said = said, []
    return all
def careful():
    try:
        yield 1
        yield 2
    finally:
        said.append("closed")
def told():
    try:
        yield 1
    except BaseException as e:
        said.append(type(e).__name__)
        raise
def deaf():
    try:
        yield 1
    except BaseException:
        yield 2
def quiet():
    try:
        yield 1
    except BaseException:
        said.append("quiet")
def angry():
    try:
        yield 1
    finally:
        raise ValueError("angry")
def begun(g):
    next(g)
    return g
def outer(): yield from careful()
used = begun(careful())
used.close()
`, `
		[heard(), used.close(), heard(), list(used)]
		[careful().close(), heard()]
		[begun(careful()).close(), heard()]
		[begun(outer()).close(), heard()]
		[begun(told()).close(), heard()]
		[begun(quiet()).close(), heard()]
		begun(deaf()).close()
		begun(angry()).close()
		next(used)
	`)
}
