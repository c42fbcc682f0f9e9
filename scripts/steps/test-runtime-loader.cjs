// What Electron runs when it is given an app to run: `electron [switches] [-r FILE]... APP [arguments]`.
// The official binary brings its own; the test runtime is an application's Electron and lacks it.
const { readFileSync, statSync } = require('node:fs')
const { dirname, join, resolve } = require('node:path')
const { app } = require('electron')

function readCommand(words) {
  const preloads = []
  for (let at = 0; at < words.length; at++) {
    if (words[at] === '-r' || words[at] === '--require') preloads.push(resolve(words[++at]))
    else if (!words[at].startsWith('-')) return { preloads, entry: resolve(words[at]) }
  }
  return { preloads }
}

function openApp(entry) {
  const isFolder = statSync(entry).isDirectory()
  app.setAppPath(isFolder ? entry : dirname(entry))
  if (!isFolder) return require(entry)
  const {
    name,
    productName,
    version,
    main = 'index.js',
  } = JSON.parse(readFileSync(join(entry, 'package.json'), 'utf8'))
  app.setName(productName ?? name)
  if (version) app.setVersion(version)
  return require(resolve(entry, main))
}

try {
  const { preloads, entry } = readCommand(process.argv.slice(1))
  if (!entry) throw new Error('Name the app to run.')
  preloads.forEach(require)
  openApp(entry)
} catch (error) {
  console.error(error)
  app.exit(1)
}
