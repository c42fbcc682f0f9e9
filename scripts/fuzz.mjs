// Damaged files, random films, cuts of numbered frames and kills, as many as asked for: `npm run fuzz -- --help`.
import { bundleTool } from './steps/bundle-tool.mjs'
import { projectFolder } from './steps/folders.mjs'
import { installPackages } from './steps/packages.mjs'
import { runScript } from './steps/report.mjs'
import { runInTerminal } from './steps/run-command.mjs'

await runScript(async () => {
  await installPackages()
  const tool = await bundleTool('tests/fuzz/run-fuzz.ts', 'out/fuzz')
  const commandLine = await bundleTool('src-main/command-line.ts', 'out/fuzz')
  const given = ['--root', projectFolder, '--command-line', commandLine, ...process.argv.slice(2)]
  return runInTerminal(process.execPath, [tool, ...given])
})
