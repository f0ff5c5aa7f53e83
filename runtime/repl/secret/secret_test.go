package secret

import (
	"strings"
	"testing"
)

// Keys of the right shape that are nobody's.
const (
	shapedAK = "QTWAOYTTINDUT2QVKYUC"
	shapedSK = "MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc"
)

func TestSuspicious(t *testing.T) {
	long := strings.Repeat("aB3dE5gH7j", 14)
	for _, entry := range []string{
		// Names and values.
		`secret_key = 'abc'`,
		`const sk = "abc"`,
		"let password = `hunter2`",
		`var passwd='x'`,
		`token = 'abc'`,
		`security_token: string = 'abc'`,
		`const apiKey: string = 'abc'`,
		`new Session({access_key: process.env.AK, secret_key: 'abc'})`,
		`s = {"secret_key": "abc"}`,
		`s = {'security-token': "abc"}`,
		`s = {['password']: 'abc'}`,
		"s = {[`password`]: 'abc'}",
		`process.env.HUAWEI_SECRET_KEY = 'abc'`,
		`process.env['OS_PASSWORD'] = 'abc'`,
		`os.environ["SK"] = "abc"`,
		`process.env["pass" + "word"] = 'abc'`,
		`o['pass\x77ord'] = 'abc'`,
		`p\u0061ssword = 'abc'`,
		`config.dbPassword = 'abc'`,
		`config.DB_PASSWORD ||= 'abc'`,
		`const pwd = process.env.PWD || 'abc'`,
		`const token = process.env.TOKEN ?? 'abc'`,
		`secretKey = test ? 'abc' : 'def'`,
		`secretKey = ('abc')`,
		`password = 12345678`,
		`password =
			'abc'`,
		"password = 'abc' +\n  'def'",
		"password = [\n 'abc',\n 'def',\n].join('')",
		"password = prefix\n  + 'abc'",
		"f({\n  user: 'x',\n  password:\n    // the new one\n    'abc',\n})",
		"const t = `\nline\n`, token = `\nabc\n`",
		"token = `${prefix}abc`",
		`token = Buffer.from('YWJj', 'base64').toString()`,
		`token = atob('YWJj')`,
		`token = String('abc')`,
		"token = String.raw`abc`",
		`token = (() => 'abc')()`,
		`const { password = 'abc' } = options`,
		`const [ak, sk] = ['a1', 'b2']`,
		`const {sk} = {sk: 'b2'}`,
		`const credentials = { user: 'a', key: 'b' }`,
		`const x = 'abc'; connect({password: x})`,
		`const a = 'abc', b = 'def'; new Session(a, b)`,
		`if (token === 'abc') go()`,
		`'abc' == password`,
		`class A { #token = 'abc' }`,
		`class A { get password() { return 'abc' } }`,
		`const 密码 = 'abc'`,
		`password='****abc'`,
		`password = '!$%&/'`,
		`failing( password = 'abc`,
		// Calls.
		`Session('ak', 'sk', 'project', 'region')`,
		`new Session("ak", "sk")`,
		"new Session(`ak`, `sk`)",
		`const s = new modelarts.session.Session('ak', 'sk')`,
		`new Session(process.env.AK, 'sk', 'project')`,
		`new Session(...['ak', 'sk'])`,
		`Reflect.construct(Session, ['ak', 'sk'])`,
		`new Session(
			'ak',
			'sk',
		)`,
		`headers.set('X-Auth-Token', 'abc')`,
		`config.set("secret_key", "abc")`,
		`new Map([['password', 'abc']])`,
		`client.setPassword('abc')`,
		`login('me', 'abc')`,
		`request.auth('me', 'abc')`,
		`const p = ['hun', 'ter2']; connect({password: p.join('')})`,
		`let p; p = 'abc'; new Session(a, p)`,
		`let password /* a */ = /* b */ 'abc'`,
		`o.password.value = 'abc'`,
		`Object.defineProperty(o, 'password', { value: 'abc' })`,
		`env = [{ name: 'SECRET_KEY', value: 'abc' }]`,
		"exec(`curl -u me:hunter2 https://example.com`)",
		`exec('mysql -u me -phunter2')`,
		// Headers, addresses, texts.
		`fetch(url, {headers: {Authorization: 'Basic bWU6YWJj'}})`,
		`fetch(url, {headers: {'X-Auth-Token': 'MIIabc'}})`,
		`h = {a: 'Bearer abcdefghij'}`,
		"h = `Bearer abcdefghij`",
		`fetch('https://me:hunter2@example.com/')`,
		`u = 'postgres://me:' + 'hunter2@db/x'`,
		`JSON.parse('{"user": "me", "secret_key": "abc"}')`,
		`JSON.parse("{\"password\": \"abc\"}")`,
		`fetch('https://example.com/?a=1&token=abc')`,
		`exec('tool --password hunter2')`,
		`exec("PASSWORD=hunter2 tool")`,
		`f() // password: hunter2`,
		`f() /* sk = abc */`,
		"# token = abc\nf()",
		"x = `${f({password: 'abc'})}`",
		"x = `a ${`b ${f({token: 'abc'})}`}`",
		// Shapes.
		`x = '` + shapedSK + `'`,
		`f("` + shapedAK + `")`,
		`x = '` + shapedSK[:15] + `' + '` + shapedSK[15:] + `'`,
		"x = '" + shapedSK[:15] + "' + // first\n  '" + shapedSK[15:] + "'",
		`x = '` + shapedSK[:15] + `'.concat('` + shapedSK[15:] + `')`,
		`x = ['` + shapedSK[:15] + `', '` + shapedSK[15:] + `'].join('')`,
		`x = ('` + shapedSK[:15] + `' '` + shapedSK[15:] + `')`,
		`x = '\x4d` + shapedSK[1:] + `'`,
		"x = `" + shapedSK[:20] + "\\\n" + shapedSK[20:] + "`",
		`f() // ` + shapedSK,
		shapedSK,
		"x = `-----BEGIN RSA PRIVATE KEY-----\nabc`",
		`x = "-----BEGIN CERTIFICATE-----\nabc"`,
		`x = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abc'`,
		`x = 'hf_abcdefghijKLMNOPqrst'`,
		`x = 'ghp_abcdefghijKLMNOPqrst'`,
		`x = 'sk-abcdefghijklmnop1234'`,
		`x = '` + long + `'`,
		// Python.
		`secret_key='abc'`,
		`session = Session(access_key=ak, secret_key='abc', project_id='p')`,
		`Session(secret_key="""abc""")`,
		`Session(secret_key=b'abc')`,
		`Session(secret_key=f"{a}abc")`,
		"secret_key = ('abc'\n              'def')",
		"ak, sk = 'a', 'b'",
		`os.environ.setdefault('SECRET_KEY', 'abc')`,
		`password: str = 'abc'`,
		"def password():\n    return 'abc'",
		`d = dict(password='abc')`,
		`if x := f(): token = 'abc'`,
	} {
		if !Suspicious(entry) {
			t.Errorf("not suspicious: %s", entry)
		}
	}
}

func TestNotSuspicious(t *testing.T) {
	for _, entry := range []string{
		`1 + 1`,
		``,
		`connect({password: process.env.DB_PASSWORD})`,
		`connect({password: process.env['DB_PASSWORD']})`,
		`new Session({access_key: ak, secret_key: sk, project_id: 'abc', region_name: 'cn-north-1'})`,
		`new Session()`,
		`new Session(ak, sk, 'project', region)`,
		`new Session(process.env.AK, process.env.SK, projectId, 'cn-north-4')`,
		`new Session(process.env.AK, process.env['SK'], '0123456789', 'cn-north-4')`,
		`Session(ak, sk, "project", "cn-north-4")`,
		`exec('python -u train.py --epochs 3')`,
		`env = [{ name: 'EPOCHS', value: '3' }]`,
		`Session(access_key=ak, secret_key=sk, region_name='cn-north-1', project_id='abc')`,
		`Session(ak, sk, region_name="cn-north-1", project_id="abc")`,
		`secret_key = os.environ["SK"]`,
		`secret_key = os.getenv("SK")`,
		`secret_key = sk`,
		`password = ''`,
		`password = "******"`,
		"const header = `Bearer ${token}`",
		"const token = `${process.env.TOKEN}`",
		`const token = await getToken('modelarts')`,
		`const { token } = require('./settings')`,
		`import { token } from './settings.js'`,
		`const password = fs.readFileSync('/home/me/password.txt', 'utf8')`,
		`const password = await question('Password: ')`,
		`password = getpass('Password: ')`,
		`const token = config.get('token')`,
		`const token = settings['token']`,
		`delete process.env.TOKEN`,
		`const setPassword = p => { password = p }`,
		`client.setPassword(p)`,
		`headers.set('X-Auth-Token', token)`,
		`headers.get('X-Auth-Token')`,
		`typeof token === 'string'`,
		`if (password === '') go()`,
		`console.log('token: ' + token)`,
		"console.log(`token: ${token}`)",
		`console.log('no token')`,
		`console.log('Invalid token: please log in again')`,
		`throw new Error('password must be set')`,
		`help('token')`,
		`max_tokens = 512`,
		`count = { pass: 3, fail: 0 }`,
		`const estimator = new Estimator({hyperparameters: [{label: 'max_tokens', value: '512'}]})`,
		`new Tokenizer('bert-base-chinese')`,
		`tokenizer = 'bert-base-chinese'`,
		`tokenType = 'word'`,
		`token_path = '/home/me/token'`,
		`passwordFile: '/run/x'`,
		`basket = 'a'; task = 'b'; skip = 'c'; passes = 'd'; desk = 'e'; mask = 'f'`,
		`TrainingJob.get_job_list({order: 'desc', sort_by: 'create_time', limit: 10})`,
		`new Estimator({code_dir: '/bucket/src/', boot_file: '/bucket/src/train.py', log_url: '/bucket/log/', output_path: 'obs://bucket/output/2024/'})`,
		`job_name = 'trainjob-resnet50-imagenet-2024-11-29'`,
		`new TrainingJob(session, 'a55eba18-1ebf-4e9a-8229-d2d3b593a3dc')`,
		`project_id = '05c0d4e7b300f2f72f4dc01e0d12e6e8'`,
		`commit = '29889a9c8d2c4b8a3b1f3d2e1c0b9a8f7e6d5c4b'`,
		`digest = 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'`,
		`if (hash('x') !== 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855') stop()`,
		`image = 'swr.cn-north-4.myhuaweicloud.com/group/image:1.0.2'`,
		`fetch('https://modelarts.cn-north-4.myhuaweicloud.com:443/v1/')`,
		`x = 'me@example.com'; y = 'http://a:8080/b@c'`,
		`n = 12345678901234567890`,
		`NAME_OF_CONSTANT_IN_CODE_20`,
		`x = '` + strings.Repeat("/Bucket/Some-folder7/data", 8) + `'`,
		`x = '` + strings.Repeat("a lot of words ", 40) + `'`,
		`'it''s' // don't`,
		`x.replace(/['"]/g, '') + 'y'`,
		"for (const line of text.split('\\n')) {\n  console.log(line)\n}",
		"# read the token\nf('x')",
		`function f(token, name = 'x') { return name }`,
		`f(token, 'x')`,
		`const { Session } = require('modelarts/session')`,
		"const token = readToken()\nconst name = 'x'",
		"let token\nname = 'x'",
		`x ? token : y`,
		`fit({job_name: 'a', wait: true})`,
	} {
		if Suspicious(entry) {
			t.Errorf("suspicious: %s", entry)
		}
	}
}

func TestHolds(t *testing.T) {
	secrets := []string{shapedSK, `it's a "secret"`, "first line\nsecond line", "x/y+z=", "ab", "20241129", ""}
	for _, entry := range []string{
		`x = '` + shapedSK + `'`,
		`f() // ` + shapedSK,
		shapedSK,
		`x = '` + shapedSK[:12] + `' + '` + shapedSK[12:] + `'`,
		"x = '" + shapedSK[:12] + "' +\n\n '" + shapedSK[12:] + "'",
		`x = '` + shapedSK[10:15] + `'`,
		"x = `${a}" + shapedSK[10:15] + "${b}`",
		"x = `" + shapedSK[:7] + "\\\n" + shapedSK[7:] + "`",
		"x = `${ '" + shapedSK + "' }`",
		`x = '\x4d\u0046\u{79}fvK'`,
		`x = 'MF' + 'yf'`,
		`x = ['M', 'F', 'y', 'f'].join('')`,
		`x = 'it\'s a "secret"'`,
		`x = "it's a \"secret\""`,
		`x = '{"a": "it\'s a \\"secret\\""}'`,
		"x = `first line\nother`",
		`x = 'second line'`,
		`x = 'https://x/?k=x%2Fy%2Bz%3D'`,
		`x = 'ab'`,
		`x = 20241129`,
		`x = 'TUZ5ZnZLNDFiYTJnaXFNN1VpbzZQem5wZFVLR3Bvd25SWmxtVm1IYw=='`,
		`x = b"""` + shapedSK + `"""`,
	} {
		if !Holds(entry, secrets) {
			t.Errorf("not found in: %s", entry)
		}
	}
	for _, entry := range []string{
		``, `1 + 1`, `new Session()`, `abs(1)`, `x = 'cab'`, `f('job', "name")`, `x = 'MFy'`, "x = `row\n`", `sk`, `x = 202`, `x = ['x', 'y']`,
	} {
		if Holds(entry, secrets) {
			t.Errorf("found in: %s", entry)
		}
	}
	if Holds("x = ''", []string{"", "abc"}) || Holds("x", nil) {
		t.Error("found nothing in something")
	}
}

// Whatever is typed is read to its end.
func FuzzSuspicious(f *testing.F) {
	for _, entry := range []string{"`${`", `'\`, `"""`, `/[`, "a\\u{", "[(}", "`\\", "''+", "x.concat('", `"\u{110000}"`, "#"} {
		f.Add(entry)
	}
	f.Fuzz(func(t *testing.T, entry string) {
		Suspicious(entry)
		if entry != "" {
			Holds(entry, []string{"secret", entry})
		}
	})
}
