// Regular expressions: what each of many patterns finds in each of many texts, with the places of all groups.
'use strict';

const S = String.raw;
const patterns = new Map(); // by what the flags are
function add(flags, ...list) { for (const f of flags.split(',')) patterns.set(f, [...(patterns.get(f) ?? []), ...list]); }

// Quantifiers, groups and what they keep.
add(',i,u,iu,m,s', S`a`, S`abc|abd`, S`a*`, S`(a*)*`, S`(a*)+`, S`(?:(a)|b)*`, S`(?:(a)|(b))+`, S`(z)((a+)?(b+)?(c))*`, S`a??`,
  S`a{2,3}`, S`a{2,3}?`, S`(a{1,2}){2}`, S`(a|ab)(c|bcd)(d*)`, S`(a|b|c)*?d`, S`(?:a|b)+?c`, S`((a)|(b))*?c`, S`(?:)`, S`x*y+z?`,
  S`a|`, S`|a`, S`(?:a?)*?b`, S`(?:a?){3}b`, S`(a?)*?$`, S`(?:(?=(a)))?b`, S`(a)|\1b`, S`\1(a)`, S`(?:\1(a))+`, S`(a+)+b`,
  S`(?:a|aa)+$`, S`^(?:a+){2,}$`, S`(?:ab?c??)*?`, S`(?:(a)|(b)|(c)){2,3}`, S`(?:(?:(a)|b)c?)+`, S`((x)|y)*z?`, S`(?:a{0}b)*`, S`(?:(a)|b){0}`);
// Looks, both ways, and what refers back.
add(',i,u,iu,m,s', S`(?=(a+))a*b\1`, S`(?!foo).`, S`(?<=a)b`, S`(?<!a)b`, S`(?<=(\w)(\w))c`, S`(?<=\1(a))b`, S`(?<=^|,)[^,]*`,
  S`(?<=a{2})b`, S`(?<=(?:a|bc)+)d`, S`(?<=a*?)b`, S`(?<!\d)\d{2}(?!\d)`, S`((?:a|b)+)(?=c)`, S`(.)(?=.*\1)`, S`(?<y>\d+)-(?<m>\d+)`,
  S`(?<q>['"])(.*?)\k<q>`, S`(['"])(.*?)\1`, S`(?:(?!b)\w)+`, S`(?<=([a-c]+)([b-d]+))$`);
// Ends, words, dots, classes.
add(',i,u,iu,m,s', S`^.*$`, S`^`, S`$`, S`^$`, S`\bcaf`, S`\w+\b`, S`\B.`, S`[^]`, S`[]`, S`[a-c]+`, S`[^a-c]+`, S`[\w-]+`, S`[\s\S]`,
  S`\d+(?:\.\d+)?`, S`(\d+)-(\d+)`, S`\W`, S`\w`, S`[^\W]`, S`\s`, S`\S+`, S`.`, S`..`, S`[\b]`, S`[^\d\s]+`, S`\u0041`, S`\x41`, S`\cA`, S`\0`);
// Cases.
add(',i,u,iu,m,s', S`s`, S`k`, S`K`, S`[k]`, S`[^s]`, S`[a-z]+`, S`ß`, S`σ`, S`é`, S`[à-ü]`, S`\u212a`, S`ſ`, S`[\u017f]`, S`Å`, S`µ`,
  S`İ`, S`ı`, S`ǆ`, S`ᾳ`, S`(σ)\1`);
// Pairs and their halves.
add(',i,u,iu,m,s', S`[\ud800-\udbff][\udc00-\udfff]`, S`(?:[^\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff])`,
  S`\ud83d`, S`\ude00`, S`\ud83d\ude00`, '😀', '[😀]', '😀+', '[😀-😂]?b');
// What only patterns without flag u may have.
add(',i,m', S`\8`, S`\9a`, S`\07`, S`\18`, S`\377`, S`\400`, S`\c`, S`[\c]`, S`[\c_]`, S`[\c1]`, S`\u{61}`, S`a{`, S`a{1`, S`a{,2}`, S`{`,
  S`}`, S`]`, S`\k`, S`\k<a>`, S`\_`, S`\-`, S`[\d-x]`, S`[x-\d]`, S`[a-\w]`, S`\p{L}`, S`(?=a)*b`, S`(?!a)+b`, S`\xg1`, S`\u12`, S`[\1]`, S`[\8]`);
// What is wrong, and how.
add(',u,v', S`(`, S`)`, S`[`, S`a**`, S`*`, S`+a`, S`?`, S`a{2,1}`, S`{1}`, S`(?`, S`(?a)`, S`(?<a`, S`(?<a>)(?<a>)`, S`\k<x>(?<a>)`,
  S`(?<1>)`, S`[b-a]`, S`(?<=a)*`, S`(?<=a)+`, S`^*`, S`\b+`, S`[\d-a]`, S`a{1`, S`]`, S`}`, S`{`, S`\-`, S`\1`, S`\01`, S`\c`,
  S`\u{110000}`, S`\u{}`, S`\xg`, S`\u1`, S`\k`, S`\p`, S`\p{`, S`\p{Foo}`, S`\p{Script=Foo}`, S`\P{L`, S`\_`, S`(?:a`, S`(?<𝒜>.)`,
  S`(?<a\u0062>.)`, S`[\q]`, S`a{99999999999}`, S`a{2147483648,}`, '\\');
// Properties.
add('u,iu,v,iv', S`\p{L}`, S`\P{L}`, S`[\p{L}\d]+`, S`[^\p{L}]+`, S`[^\P{L}]`, S`\p{Lu}`, S`\p{Ll}`, S`\P{Lu}`, S`\P{Ll}+`, S`\p{Letter}`,
  S`\p{Lowercase_Letter}`, S`\p{General_Category=Lu}`, S`\p{gc=Uppercase_Letter}`, S`\p{Script=Han}`, S`\p{sc=Hani}`, S`\p{sc=Grek}`,
  S`\p{Script=Greek}`, S`\p{ID_Start}\p{ID_Continue}*`, S`\p{IDS}`, S`\p{XIDS}`, S`\p{Alphabetic}`, S`\p{Alpha}`, S`\p{White_Space}`,
  S`\p{space}`, S`\p{Uppercase}`, S`\p{Lowercase}`, S`\p{Any}`, S`\p{ASCII}+`, S`\p{Assigned}`, S`\p{Emoji}`, S`\p{Emoji_Presentation}`,
  S`\p{EPres}`, S`\p{Extended_Pictographic}`, S`\p{ExtPict}`, S`\p{N}`, S`\p{Nd}`, S`\p{P}`, S`\p{punct}`, S`\p{S}`, S`\p{Sc}`, S`\p{Z}`,
  S`\p{Zs}`, S`\p{C}`, S`\p{Cn}`, S`\p{Cs}`, S`\p{M}`, S`\p{Mn}`, S`\p{LC}`, S`\p{Math}`, S`\p{Dash}`, S`\p{Hex_Digit}+`, S`\p{Ideographic}`,
  S`\p{Diacritic}`, S`\p{Regional_Indicator}{2}`, S`[^\p{Lu}]`, S`[^\P{Lu}]`, S`[\p{Lu}]`, S`[\P{Lu}]`, S`(\p{L})\1`, S`\p{L}+(?=!)`,
  S`(?<=\p{L})\d`, S`\p{Lu}\p{Ll}+`);
// Code points.
add('u,iu,v,iv', S`\u{1F600}`, S`[\u{1F600}-\u{1F64F}]`, S`^.$`, S`^[^x]$`, S`[^a]`, S`\udc00`, S`\ud83d`, S`(?<=\ud83d)`, S`(?<=😀)b`,
  S`(?<=.)b`, S`\w`, S`\W`, S`[\w]`, S`[^\w]`, S`[\W]`, S`[^\W]`, S`\b.`);
// Sets of flag v.
add('v,iv', S`[[a-z]--[aeiou]]+`, S`[\p{L}--\p{Lu}]`, S`[\p{L}&&\p{ASCII}]+`, S`[[a-c][x-z]]+`, S`[^[a-c]--b]+`, S`[\w--\d]+`, S`[a-z--b--c]`,
  S`[a-z&&b-c]`, S`[[a-z]&&[b-d]&&[c-f]]`, S`[\q{a|b}]`, S`[\q{a}--a]`, S`[--a]`, S`[a--]`, S`[(]`, S`[a|b]`, S`[a&&b--c]`, S`[&]`, S`[&&]`,
  S`[\&\-]`, S`[!!]`, S`[^\p{L}]`, S`[^\P{L}]`, S`[[^a-z]&&\p{ASCII}]`, S`[]`, S`[^]`, S`[\p{Lu}--[A-C]]`, S`[[]`, S`[a--b&&c]`, S`[abc--b]`,
  S`[ab-]`, S`[_^]`, S`[^^]`, S`[\d&&\w]`, S`[\b]`, S`[\u{1F600}--😀]`, S`[\p{Emoji}--\p{ASCII}]`);

const texts = ['', 'a', 'aab', 'abcd', 'abd', 'zaacbbbcac', 'foo bar', 'caféx', 'x中 y', 'a\nb\r\nc\u2028d\u2029e', '2024-05-06, 1.25',
  'say "hi" \'yo\'', 'a😀b', '😀😀', '\ud83d', '\ude00\ud83d', 'sSſ kK\u212a', 'ßẞ σςΣ éÉ Ǆǅǆ ᾳᾼ µμΜ åÅ\u212b İıiI Ωω\u2126', 'Hello World!',
  'A1_-', '漢字 Ελ', 'aaaaaaaaaaaab', '🇩🇪🏳️‍🌈👍🏽 ©', '\x00\x01\x1f\x07\x08', 'x,,y', 'bcd aabd', 'xyz}{]', 'a{1 k<a>p{L}u', '_^&!', '\u0378\ufdd0e\u0301'];

// found is the places of all matches and groups.
function found(re, text) {
  const all = [];
  re.lastIndex = 0;
  for (let match; (match = re.exec(text)) !== null && all.length < 50;) {
    all.push(match.indices.map((place) => place?.join('-') ?? '').join(' '));
    if (match[0] === '') re.lastIndex += (re.unicode || re.unicodeSets) && text.codePointAt(re.lastIndex) > 0xffff ? 2 : 1;
  }
  return all.join(';');
}

// A number for what was found: all of it would be a megabyte.
function hash(text) {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(36);
}

for (const [flags, list] of patterns) {
  console.log('flags ' + (flags || 'none'));
  for (const pattern of list) {
    let re;
    try {
      re = new RegExp(pattern, 'dg' + flags);
    } catch (error) {
      console.log('  ' + error.name + ': ' + error.message);
      continue;
    }
    console.log('  ' + pattern + '  ' + hash(texts.map((text) => found(re, text)).join('\n')));
  }
}
