// The properties of strings, which flag v has: emoji that consist of several characters.
'use strict';

const J = '\u200d', V = '\ufe0f', tones = ['', '🏻', '🏽', '🏿'];
const names = ['RGI_Emoji', 'Basic_Emoji', 'Emoji_Keycap_Sequence', 'RGI_Emoji_Modifier_Sequence', 'RGI_Emoji_Flag_Sequence',
  'RGI_Emoji_Tag_Sequence', 'RGI_Emoji_ZWJ_Sequence'];

const single = [];
for (let c = 0x20; c < 0x1fb00; c++) if (/\p{Emoji}/u.test(String.fromCodePoint(c))) single.push(String.fromCodePoint(c));
const people = [...'👨👩🧑'];
const samples = {
  alone: single, presented: single.map((s) => s + V), toned: single.flatMap((s) => tones.map((t) => s + t)), keycaps: single.map((s) => s + V + '\u20e3'),
  flags: [], tags: ['gbeng', 'gbsct', 'gbwls', 'usca'].map((t) => '🏴' + [...t].map((c) => String.fromCodePoint(0xe0000 + c.charCodeAt(0))).join('') + '\u{e007f}'),
  joined: [], couples: [], families: [], turned: [],
};
for (let a = 0; a < 26; a++) for (let b = 0; b < 26; b++) samples.flags.push(String.fromCodePoint(0x1f1e6 + a, 0x1f1e6 + b));
for (const a of [...single, ...single.map((s) => s + V)].filter((a, i) => i % 8 === 0 || /^[\p{Emoji_Modifier_Base}🧟👯🧞🧌❤👁🏳🏴🐦🍋🍄🐻🐕🐈⛓😶😮😵🙂]/u.test(a))) {
  for (const b of ['♀️', '♂️', '♀', '➡️', '⚕️', '⚖️', '✈️', '🌾', '🚀', '🦰', '🦽', '🎄', '🔥', '🩹', '🟩', '🟫', '⬛', '❄️', '🗨️', '💨', '💫', '🌫️', '↔️', '🌈', '⚧️', '☠️', '🦺', '💥', '👦']) {
    samples.joined.push(a + J + b, a + '🏽' + J + b);
  }
}
for (const a of people) for (const b of people) for (const s of tones) for (const t of tones) {
  for (const x of ['❤️', '❤️' + J + '💋', '🤝', '🐰', '💋']) samples.couples.push(a + s + J + x + J + b + t);
}
for (const s of tones) for (const t of tones) samples.couples.push('🫱' + s + J + '🫲' + t);
const kin = ['👨', '👩', '🧑', '👦', '👧', '🧒'];
for (const a of kin) for (const b of kin) for (const c of ['', ...kin]) for (const d of c ? ['', ...kin] : ['']) samples.families.push([a, b, c, d].filter(Boolean).join(J));
for (const a of ['🏃', '🚶', '🧎', ...people]) for (const t of tones) for (const b of ['♀️', '♂️', '🦯', '🦼', '🚀']) samples.turned.push(a + t + J + b + J + '➡️');

for (const name of names) {
  const re = new RegExp(`^\\p{${name}}$`, 'v');
  const counts = Object.entries(samples).map(([kind, list]) => {
    let hash = 0, count = 0;
    list.forEach((text, i) => { if (re.test(text)) { count++; hash = (Math.imul(hash, 31) + i) | 0; } });
    return `${kind} ${count} of ${list.length} ${hash}`;
  });
  console.log(name + '\n  ' + counts.join('\n  '));
}

const text = 'a👩🏽‍🚀b🇩🇪c1️⃣d👨‍👩‍👧‍👦e🏴󠁧󠁢󠁥󠁮󠁧󠁿f❤️‍🔥g👍🏿h☺️i☺j';
console.log(text.match(/\p{RGI_Emoji}/gv).join(' '), text.replace(/\p{RGI_Emoji}/gv, '.'), text.match(/[\p{RGI_Emoji}ab]/gv).length, text.match(/\p{RGI_Emoji}{2}|g./gv).join(' '));
console.log('abc ab a'.match(/[\q{ab|abc|x}a]/gv), 'ABC'.match(/[\q{ab|abc}]/iv)[0], 'b'.match(/^[\q{ab|}b]/v)[0], 'c'.match(/^[\q{ab|}b]/v), 'abd'.match(/[\q{abc|ab}]d/v)[0]);
for (const [pattern, flags] of [['[^\\p{RGI_Emoji}]', 'v'], ['\\P{RGI_Emoji}', 'v'], ['\\p{RGI_Emoji}', 'u'], ['[^\\q{ab}]', 'v'], ['[\\q{a|b}--\\q{b}]', 'v']]) {
  try {
    console.log(pattern, new RegExp(pattern, flags).test('a'));
  } catch (error) {
    console.log(error.message);
  }
}
