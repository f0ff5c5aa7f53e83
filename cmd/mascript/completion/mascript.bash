# Completion of mascript for bash. To have it in every shell, add this line to ~/.bashrc:
#
#   eval "$(mascript completion bash)"
#
# It asks mascript at each Tab, and needs nothing else.

_mascript() {
	local columns=0 line options
	((COMP_TYPE == 63)) && columns=${COLUMNS:-80} # what there is is listed, and nothing completed
	COMPREPLY=()
	while IFS= read -r line; do
		[[ -n $line ]] && COMPREPLY+=("$line")
	done <<<"$("${1/#\~\//$HOME/}" __complete --bash "$COMP_WORDBREAKS" --columns "$columns" -- "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)"
	((${#COMPREPLY[@]} == 1)) && [[ ${COMPREPLY[0]} == *[/=] ]] && compopt -o nospace 2>/dev/null
	return 0
}

complete -F _mascript mascript
