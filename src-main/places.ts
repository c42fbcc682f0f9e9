import { join } from 'node:path'
import { app } from 'electron'

/** Where main keeps things. All of it is inside the app's own data folder; films go where the user wants them. */
export function findPlaces() {
  const data = app.getPath('userData')
  const at = (...names: string[]) => join(data, ...names)
  return {
    profile: data,
    logs: at('logs'),
    records: at('records'),
    snapshots: at('records', 'snapshots'),
    setAside: at('set-aside'),
    library: at('media', 'library.json'),
    recordings: at('media', 'recordings'),
    watch: at('media', 'watch.json'),
    madeOfMedia: at('media', 'made'),
    launchers: at('engine', 'launchers'),
    renders: at('engine', 'renders'),
    feeds: at('feeds'),
    settings: at('settings.json'),
    secrets: at('secrets.json'),
    writer: at('writer.json'),
    speech: at('speech.json'),
    transcription: at('transcription.json'),
    spend: at('spend.json'),
    accounts: at('accounts.json'),
    outbox: at('outbox.jsonl'),
    posted: at('posted.json'),
    window: at('window.json'),
    downloads: app.getPath('downloads'),
    films: join(app.getPath('videos'), 'Beatreel'),
  }
}

export type Places = ReturnType<typeof findPlaces>
