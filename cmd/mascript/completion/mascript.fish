# Completion of mascript for fish. To have it in every shell:
#
#   mascript completion fish > ~/.config/fish/completions/mascript.fish
#
# It asks mascript at each Tab.

function __mascript_complete
	set -l words (commandline -opc)
	set -l word (commandline -ct)
	$words[1] __complete -- $words[2..-1] (string unescape -- "$word") 2>/dev/null
end

complete -c mascript -e
complete -c mascript -k -f -a '(__mascript_complete)'
