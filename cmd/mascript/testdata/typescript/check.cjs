// Checks files with TypeScript as its command does, all in one go, and says what the declarations among them declare.
//
//   node check.cjs TYPESCRIPT CONFIG    CONFIG is a jsconfig.json; prints JSON: { problems, modules, globals, language }

const path = require('path')
const [folder, file] = process.argv.slice(2)
const ts = require(folder)

const { config, error } = ts.readConfigFile(file, ts.sys.readFile)
if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'))
const { fileNames, options, errors } = ts.parseJsonConfigFileContent(config, ts.sys, path.dirname(file), { noEmit: true, allowJs: true }, file)
const program = ts.createProgram(fileNames, options)
const checker = program.getTypeChecker()

// What others wrote is loaded, and not checked: that takes longer than all else.
const checked = program.getSourceFiles().filter((f) => !program.isSourceFileDefaultLibrary(f) && !f.fileName.includes('/node_modules/'))
const found = checked.flatMap((f) => [...program.getSyntacticDiagnostics(f), ...program.getSemanticDiagnostics(f)])
const problems = [...errors, ...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics(), ...found].map((d) => ({
  file: d.file ? d.file.fileName : '',
  line: d.file ? d.file.getLineAndCharacterOfPosition(d.start).line + 1 : 0,
  code: d.code,
  text: ts.flattenDiagnosticMessageText(d.messageText, ' '),
}))

/** What a script can read of a value: its members, and those of the objects that it makes as a class. */
function described(symbol) {
  const type = checker.getTypeOfSymbol(symbol)
  const members = (type) => type.getProperties().map((p) => p.name).filter((name) => !name.startsWith('__@') && !name.startsWith('#'))
  const made = type.getConstructSignatures()[0]?.getReturnType()
  const methods = made && !(made.flags & ts.TypeFlags.Any)
    ? made.getProperties().filter((p) => checker.getTypeOfSymbol(p).getCallSignatures().length > 0).map((p) => p.name).filter((name) => !name.startsWith('__@'))
    : undefined
  const open = type.flags & ts.TypeFlags.Any || type.getStringIndexType() !== undefined
  return { members: open ? undefined : members(type), methods, instance: made && !made.getStringIndexType() ? members(made) : undefined }
}

const isValue = (symbol) => {
  if (symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol)
  return symbol.flags & ts.SymbolFlags.Value && symbol.name !== 'prototype'
}

const modules = {}
for (const module of checker.getAmbientModules()) {
  const exports = modules[JSON.parse(module.name)] = {}
  for (const symbol of checker.getExportsAndPropertiesOfModule(module)) {
    if (isValue(symbol) && symbol.name !== 'export=') exports[symbol.name] = described(symbol)
  }
}
// Those of our declarations, and the names alone that the compiler's own have.
const globals = {}
const language = []
const ours = program.getSourceFile(fileNames.find((name) => name.endsWith('.d.ts')))
for (const symbol of checker.getSymbolsInScope(ours, ts.SymbolFlags.Value)) {
  if (symbol.declarations?.some((d) => d.getSourceFile() !== ours) || !symbol.declarations) language.push(symbol.name)
  else if (!symbol.name.startsWith('"')) globals[symbol.name] = described(symbol)
}

process.stdout.write(JSON.stringify({ problems, modules, globals, language }))
