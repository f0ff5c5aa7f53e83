package regex

import (
	"strings"
	"sync"
)

// The properties of strings, as of Unicode 17, are few and regular, so that they are told as patterns of flag u: what is
// longer comes first. None has a group.

// stringsOf is the pattern of a property of strings.
func stringsOf(name string) (pattern string, ok bool) {
	if name == "RGI_Emoji" {
		var all []string
		for _, part := range []string{
			"RGI_Emoji_ZWJ_Sequence", "RGI_Emoji_Tag_Sequence", "RGI_Emoji_Flag_Sequence", "Emoji_Keycap_Sequence",
			"RGI_Emoji_Modifier_Sequence", "Basic_Emoji",
		} {
			all = append(all, emojiStrings()[part])
		}
		return strings.Join(all, "|"), true
	}
	pattern, ok = emojiStrings()[name]
	return pattern, ok
}

var emojiStrings = sync.OnceValue(func() map[string]string {
	return map[string]string{
		"Basic_Emoji":                 `(?!\p{RI})\p{EPres}|(?!\p{EPres}|\p{ASCII})\p{Emoji}\ufe0f`,
		"Emoji_Keycap_Sequence":       `[0-9#*]\ufe0f\u20e3`,
		"RGI_Emoji_Modifier_Sequence": `(?!👪)\p{EBase}\p{EMod}`,
		"RGI_Emoji_Flag_Sequence":     flagPattern(),
		"RGI_Emoji_Tag_Sequence": `🏴\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|` +
			`\u{e0077}\u{e006c}\u{e0073})\u{e007f}`,
		"RGI_Emoji_ZWJ_Sequence": joinedPattern(),
	}
})

// flags are the second letters of the regions that have flags, by the first.
const flags = "cdefgilmoqrstuwxz abdefghijlmnoqrstvwyz acdfghiklmnopqruvwxyz egjkmoz aceghrstu ijkmor abdefghilmnpqrstuwy kmnrtu " +
	"cdelmnoqrst emop eghimnprwyz abcikrstuvy acdefghklmnopqrstuvwxyz acefgilopruz m aefghklmnrstwy a eosuw " +
	"abcdeghijklmnorstvxyz acdfghjklmnortvwz agmnsyz aceginu fs k et amw"

func flagPattern() string {
	letter := func(c rune) rune { return c - 'a' + 0x1f1e6 }
	var all []string
	for i, seconds := range strings.Fields(flags) {
		all = append(all, string(letter('a'+rune(i)))+"["+strings.Map(letter, seconds)+"]")
	}
	return strings.Join(all, "|")
}

// joinedPattern is what joiners make of several emoji, among them people of the same tone or of different ones.
func joinedPattern() string {
	const joiner = "\u200d"
	var tones = []string{"🏻", "🏼", "🏽", "🏾", "🏿"}
	var all []string
	add := func(parts ...string) { all = append(all, strings.Join(parts, joiner)) }
	different := func(left, between, right string) {
		for i, tone := range tones {
			others := strings.Join(tones[:i], "") + strings.Join(tones[i+1:], "")
			add(left+tone, between+right+"["+others+"]")
		}
	}
	add("👨\\p{EMod}", "❤️", "(?:💋"+joiner+")?👨\\p{EMod}")
	add("👨", "❤️", "(?:💋"+joiner+")?👨")
	add("👩\\p{EMod}", "❤️", "(?:💋"+joiner+")?[👨👩]\\p{EMod}")
	add("👩", "❤️", "(?:💋"+joiner+")?[👨👩]")
	add("🧑\\p{EMod}", "🤝", "🧑\\p{EMod}")
	add("🧑", "🤝", "🧑")
	different("🧑", "❤️"+joiner+"(?:💋"+joiner+")?", "🧑")
	different("👩", "🤝"+joiner, "[👨👩]")
	different("👨", "🤝"+joiner, "👨")
	for _, person := range []string{"👨", "👩", "🧑"} {
		different(person, "[🐰\U0001faef]"+joiner, person)
	}
	different("🫱", "", "🫲")
	add("(?:👨"+joiner+"[👨👩]|👩"+joiner+"👩|👨|👩)", "(?:👧"+joiner+"[👦👧]|👦"+joiner+"👦|👧|👦)")
	add("(?:🧑"+joiner+")?🧑", "🧒(?:"+joiner+"🧒)?")
	add("[👨👩🧑]\\p{EMod}?", "[🦯🦼🦽]", "➡️")
	add("[🏃🚶🧎]\\p{EMod}?", "[♀♂]\ufe0f", "➡️")
	add("[👨👩🧑]\\p{EMod}?", "(?:[⚕⚖✈]\ufe0f|[🌾🍳🍼🎓🎤🎨🏫🏭💻💼🔧🔬🚀🚒🦯🦰🦱🦲🦳🦼🦽])")
	add("(?=[⛹🏃🏄🏊🏋🏌👮👯👰👱👳👷💁💂💆💇🕵🙅🙆🙇🙋🙍🙎🚣🚴🚵🚶🤦🤵🤷🤸🤹🤼🤽🤾🦸🦹🧍🧎🧏🧔🧖🧗🧘🧙🧚🧛🧜🧝🧞🧟])"+
		"(?:\\p{EBase}\\p{EMod}|[⛹🏋🏌🕵]\ufe0f|[^⛹🏋🏌🕵])", "[♀♂]\ufe0f")
	add("[🏃🚶🧎]\\p{EMod}?", "➡️")
	add("🧑\\p{EMod}?", "[🎄\U0001fa70]")
	add("⛓️", "💥")
	add("❤️", "[🔥🩹]")
	add("🐦", "[🔥⬛]")
	add("🐈", "⬛")
	add("🍄", "🟫")
	add("🍋", "🟩")
	add("🏳️", "(?:⚧️|🌈)")
	add("🏴", "☠️")
	add("🐕", "🦺")
	add("🐻", "❄️")
	add("👁️", "🗨️")
	add("😮", "💨")
	add("😵", "💫")
	add("😶", "🌫️")
	add("🙂", "[↔↕]\ufe0f")
	return strings.Join(all, "|")
}
