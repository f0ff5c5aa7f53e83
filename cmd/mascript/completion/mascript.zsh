#compdef mascript
# Completion of mascript for zsh. To have it in every shell, add this line to ~/.zshrc:
#
#   eval "$(mascript completion zsh)"
#
# or store it as _mascript in a folder of $fpath. It asks mascript at each Tab.

_mascript() {
	local line entry folder tab=$'\t'
	local -a before whole begun
	before=("${(@Q)words[2,CURRENT-1]}")
	folder=${(M)${(Q)PREFIX}##*/}
	for line in "${(@f)$(${~${(Q)words[1]}} __complete -- "${before[@]}" "${(Q)PREFIX}" 2>/dev/null)}"; do
		entry=${${${line%%$tab*}#$folder}//:/\\:}
		[[ -n $entry ]] || continue
		if [[ $entry == *[/=] ]]; then
			begun+=("$entry")
		else
			whole+=("$entry${${line#*$tab}:+:${line#*$tab}}")
		fi
	done
	compset -P '*/' # a ~ in it stays one, and the list has the names alone
	_describe mascript whole -- begun -S ''
}

if [[ $funcstack[1] == _mascript ]]; then
	_mascript "$@"
else
	(($+functions[compdef])) || { autoload -Uz compinit && compinit; }
	compdef _mascript mascript
fi
