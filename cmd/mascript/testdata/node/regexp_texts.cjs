// Texts are matched the same however they came to be: the engine keeps them in several ways.
const long = 'a text of more than a few characters: ';
const fromOutside = (text) => Buffer.from(text).toString();
const texts = {
  'ASCII': long + 'the end',
  'ASCII, joined': [long, 'the', ' end'].join(''),
  'ASCII, from outside': fromOutside(long + 'the end'),
  'ASCII, short and from outside': fromOutside('an end'),
  'ASCII, a part of what is not': (long + 'the end, \u20ac').slice(0, -3),
  'UTF-16': long + 'caf\u00e9 \u{1F600} end',
  'UTF-16, joined': [long, 'caf\u00e9 ', '\ud83d', '\ude00', ' end'].join(''),
  'UTF-16, from outside': fromOutside(long + 'caf\u00e9 \u{1F600} end'),
  'UTF-16, short and from outside': fromOutside('\u00e9 end'),
  'UTF-16, a part of what is from outside': fromOutside(long + 'caf\u00e9 \u{1F600} end').slice(3),
  'UTF-16, from outside and more': fromOutside(long + 'caf\u00e9') + ' \u{1F600} end',
  'half pairs': long + '\ud83d - \ude00 end',
  'half pairs, from outside': Buffer.from(long + '\ud83d - \ude00 end', 'utf16le').toString('utf16le'),
  'a part of a pair': (long + '\u{1F600} end').slice(long.length + 1),
  'a byte order mark': '\ufeff' + long + 'end',
  'a byte order mark, from outside': fromOutside('\ufeff\u00e9 ' + long + 'end'),
  'nothing': '',
  'nothing, from outside': fromOutside(''),
};
const codes = (text) => [...Array(text.length).keys()].map((i) => text.charCodeAt(i).toString(16)).join(' ');
for (const [name, text] of Object.entries(texts)) {
  console.log(name, text.length, /end$/.exec(text)?.index, text.search(/[^\0-\x7f]/), text.search(/\p{Emoji_Presentation}/u), text.search(/[\ud800-\udfff]/u));
  console.log(' ', (text.match(/./g) ?? []).length, (text.match(/./gu) ?? []).length, text.split(/\s/).length, codes(text.replace(/\w+|\s/g, '')), text.replace(/\w/g, '$&') === text);
  console.log(' ', [...text.matchAll(/[^\w\s]/g)].map((match) => `${match.index} ${codes(match[0])}`).join(', '), /^\ufeff?(?<first>.)?/su.exec(text).groups.first?.codePointAt(0));
  const stepped = /\S+/y;
  let steps = 0;
  for (let at = 0; at < text.length; at++) {
    stepped.lastIndex = at;
    if (stepped.test(text)) steps += stepped.lastIndex;
  }
  console.log(' ', steps, codes(RegExp.rightContext), codes(RegExp.lastMatch));
}
