// Dates by options and by locale, whole and in parts, and what dates say of themselves.
const sets = [ {}, {dateStyle:'full'},{dateStyle:'long'},{dateStyle:'medium'},{dateStyle:'short'},{timeStyle:'full'},{timeStyle:'long'},{timeStyle:'medium'},{timeStyle:'short'},
 {dateStyle:'full',timeStyle:'long'},{dateStyle:'long',timeStyle:'short'},{dateStyle:'medium',timeStyle:'short'},{dateStyle:'short',timeStyle:'short'},
 {year:'numeric',month:'numeric',day:'numeric'},{year:'numeric',month:'2-digit',day:'2-digit'},{year:'2-digit',month:'2-digit',day:'2-digit'},
 {year:'numeric',month:'short',day:'numeric'},{year:'numeric',month:'long',day:'numeric'},{year:'numeric',month:'long',day:'2-digit'},{weekday:'short',year:'numeric',month:'short',day:'numeric'},{weekday:'long',year:'numeric',month:'long',day:'numeric'},
 {weekday:'short',year:'numeric',month:'numeric',day:'numeric'},{weekday:'long',month:'2-digit',day:'2-digit'},
 {year:'numeric',month:'long'},{year:'numeric',month:'short'},{year:'numeric',month:'numeric'},{year:'numeric',month:'2-digit'},{month:'long',day:'numeric'},{month:'short',day:'numeric'},{month:'numeric',day:'numeric'},{month:'2-digit',day:'2-digit'},
 {weekday:'long'},{weekday:'short'},{weekday:'narrow'},{month:'long'},{month:'short'},{month:'narrow'},{month:'numeric'},{month:'2-digit'},{year:'numeric'},{year:'2-digit'},{day:'numeric'},{day:'2-digit'},{weekday:'short',day:'numeric'},
 {weekday:'short',month:'short',day:'numeric'},{weekday:'long',month:'long',day:'numeric'},
 {hour:'numeric'},{hour:'2-digit'},{hour:'numeric',minute:'numeric'},{hour:'2-digit',minute:'2-digit'},{hour:'2-digit',minute:'2-digit',second:'2-digit'},{hour:'numeric',minute:'2-digit',hour12:true},{hour:'numeric',minute:'2-digit',hour12:false},{hour:'numeric',minute:'2-digit',hourCycle:'h23'},{hour:'numeric',hour12:false},{hour:'numeric',hourCycle:'h11'},{minute:'numeric'},{second:'numeric'},{minute:'2-digit',second:'2-digit'},
 {hour:'numeric',minute:'2-digit',second:'2-digit',fractionalSecondDigits:3},{minute:'numeric',second:'numeric',fractionalSecondDigits:2},
 {year:'numeric',month:'numeric',day:'numeric',hour:'numeric',minute:'numeric',second:'numeric'},{year:'numeric',month:'2-digit',day:'2-digit',hour:'2-digit',minute:'2-digit',second:'2-digit',hour12:false},
 {year:'numeric',month:'short',day:'numeric',hour:'numeric',minute:'2-digit'},{year:'numeric',month:'long',day:'numeric',hour:'numeric',minute:'2-digit'},{weekday:'long',year:'numeric',month:'long',day:'numeric',hour:'numeric',minute:'2-digit',second:'2-digit',timeZoneName:'short'},
 {month:'short',day:'numeric',hour:'numeric',minute:'2-digit'},
 {year:'numeric',month:'numeric',day:'numeric',timeZoneName:'short'},{hour:'numeric',minute:'2-digit',timeZoneName:'short'},
 {era:'short'},{era:'long'},{year:'numeric',era:'short'},{year:'numeric',month:'short',day:'numeric',era:'short'},{year:'numeric',month:'numeric',day:'numeric',hour:'numeric',minute:'numeric',second:'numeric',era:'short',hour12:false},{year:'numeric',month:'long',day:'numeric',era:'long'},
];
const late = new Date(Date.UTC(2024, 2, 5, 14, 7, 9, 45)), early = new Date(Date.UTC(2024, 10, 25));
for (const locale of ['en-US', 'en-GB', 'en-AU', 'en-CA', 'de', 'fr', 'zh-CN', 'ja', 'sv']) {
  for (const set of sets) {
    if (locale === 'ja' && set.timeStyle === 'full') continue; // 14時07分09秒
    if (locale === 'sv' && set.weekday === 'short' && set.month === 'numeric') continue; // has a comma there
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...set });
    console.log(locale, JSON.stringify(set), format.format(late), '|', format.format(early));
  }
}
for (const locale of ['es', 'it', 'pt', 'ru', 'pl', 'nl', 'tr', 'nb', 'cs', 'en-IN', 'en-NZ', 'en-IE', 'en-SG', 'en-ZA', 'en-HK', 'zh-TW', 'zh-HK']) {
  console.log(locale, late.toLocaleString(locale, { timeZone: 'UTC' }), late.toLocaleDateString(locale, { timeZone: 'UTC', year: 'numeric', month: '2-digit', day: '2-digit' }));
}
const morning = new Date('2026-03-05T01:02:03Z');
for (const locale of ['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-IN', 'de', 'fr', 'sv', 'zh-CN', 'zh-TW', 'zh-HK', 'ja', 'ko', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'uk', 'tr', 'da', 'nb', 'fi', 'cs', 'id']) {
  for (const more of [{}, { hour12: false }, { hourCycle: 'h23' }]) {
    if (locale === 'ko' && Object.keys(more).length > 0) continue; // 9시 2분 3초
    const options = { timeZone: 'Asia/Shanghai', ...more };
    console.log(locale, JSON.stringify(more), morning.toLocaleString(locale, options), '|', morning.toLocaleTimeString(locale, options), '|',
      morning.toLocaleTimeString(locale, { ...options, hour: 'numeric', minute: 'numeric' }), '|', morning.toLocaleTimeString(locale, { ...options, hour: '2-digit', minute: '2-digit' }));
  }
}
for (const locale of ['en-US', 'en-GB', 'de', 'fr', 'sv', 'zh-CN', 'ja']) {
  const time = { hour: 'numeric', minute: '2-digit' }, date = { month: 'long', day: 'numeric' };
  console.log(locale, [time, { ...time, second: '2-digit' }, { ...time, second: 'numeric' }, { ...time, ...date }, date, { timeZoneName: 'short' }, { ...time, timeZoneName: 'short' }]
    .map((options) => morning.toLocaleTimeString(locale, { timeZone: 'Asia/Shanghai', ...options })).join(' | '));
}
for (const locale of ['zh-TW', 'zh-HK']) console.log(morning.toLocaleDateString(locale, { dateStyle: 'full' }), morning.toLocaleDateString(locale, { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }));
console.log(['minute', 'second'].map((name) => new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: 'numeric', second: 'numeric' }).resolvedOptions()[name]));
const parts = (locale, options, date = late) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).formatToParts(date).map((part) => `${part.type}=${part.value}`).join(' ');
const all = { weekday: 'long', era: 'short', year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3, timeZoneName: 'short' };
for (const locale of ['en-US', 'en-GB', 'de', 'zh-CN']) console.log(parts(locale, all));
console.log(parts('zh-CN', { dateStyle: 'full', timeStyle: 'short', hour12: true }), parts('ja', { month: 'long', day: 'numeric' }));
console.log(parts('en-US', { hour12: false, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', era: 'short' }, -1e15));
for (const zone of ['Asia/Kolkata', 'America/New_York', 'Europe/Berlin', 'Asia/Shanghai', 'UTC']) {
  for (const timeZoneName of ['short', 'long', 'shortOffset', 'longOffset']) console.log(zone, timeZoneName, parts('en-US', { timeZone: zone, hour: 'numeric', timeZoneName }));
}
for (const options of [{ hour12: true }, { hour12: false }, { hourCycle: 'h11' }, { hourCycle: 'h12' }, { hourCycle: 'h23' }, { hourCycle: 'h24' }]) {
  for (const locale of ['en-US', 'de', 'zh-CN']) {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: '2-digit', ...options });
    console.log(locale, JSON.stringify(options), [0, 11, 12, 13].map((h) => format.format(h * 36e5)).join(' | '), format.resolvedOptions().hourCycle);
  }
}
console.log(new Intl.DateTimeFormat('en-US', all).resolvedOptions(), new Intl.DateTimeFormat('zh-CN', { dateStyle: 'full', timeStyle: 'short' }).resolvedOptions(), new Intl.DateTimeFormat('de').resolvedOptions());
for (const ms of [0, 253402300800000, 253402300799999, -62167219200000, -62167219200001, 8.64e15, -8.64e15]) {
  const date = new Date(ms);
  console.log(date.toISOString(), JSON.stringify({ date }), date, String(date), date.toTimeString());
}
console.log(String(new Date(NaN)));
try { new Date(NaN).toISOString(); } catch (e) { console.log(e.name, e.message); }
