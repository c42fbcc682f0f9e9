import { checkFields, Refusal } from '../frame/call.mjs'
import { scopes } from './oauth.mjs'

const late = 72 * 3_600_000
const types = {
  ...{ views: 'INTEGER', engagedViews: 'INTEGER', estimatedMinutesWatched: 'INTEGER', averageViewDuration: 'INTEGER' },
  ...{ averageViewPercentage: 'FLOAT', likes: 'INTEGER', comments: 'INTEGER', shares: 'INTEGER' },
  ...{ subscribersGained: 'INTEGER', subscribersLost: 'INTEGER' },
}
const isDay = text => /^\d{4}-\d\d-\d\d$/.test(text)

/** YouTube Analytics: nothing of a video for 72 hours, then what tests said of it. */
export function makeReports(world, oauth, videos) {
  function reports(call) {
    oauth.need(call, scopes.reports)
    if (world.setting.refusesReports) throw new Refusal('forbidden', 'Forbidden')
    const given = checkFields(Object.fromEntries(call.query), {
      ...{ ids: 'string', startDate: 'string', endDate: 'string', metrics: 'string', filters: 'string' },
      ...{ 'dimensions?': 'string', 'sort?': 'string', 'maxResults?': 'string' },
    })
    const names = given.metrics.split(',')
    const ids = /^video==([\w,-]+)$/.exec(given.filters)?.[1]?.split(',')
    const isList = given.dimensions === 'video'
    const isAsked = given.ids === 'channel==MINE' && isDay(given.startDate) && isDay(given.endDate) && ids
    if (!isAsked || ids.length > 500 || !names.every(name => name in types))
      throw new Refusal('badRequest', 'The query is not supported.')
    if (isList && !(Number(given.maxResults) <= 200 && given.sort?.startsWith('-')))
      throw new Refusal('badRequest', 'The query is not supported.')
    if (!isList && given.dimensions !== undefined) throw new Refusal('badRequest', 'The query is not supported.')
    const known = ids.flatMap(id => videos.all.get(id) ?? []).filter(video => world.now() >= video.at + late)
    const rows = known.map(video => [...(isList ? [video.id] : []), ...names.map(name => video.statistics[name] ?? 0)])
    const header = (name, columnType, dataType) => ({ name, columnType, dataType })
    const columnHeaders = [
      ...(isList ? [header('video', 'DIMENSION', 'STRING')] : []),
      ...names.map(name => header(name, 'METRIC', types[name])),
    ]
    return { body: { kind: 'youtubeAnalytics#resultTable', columnHeaders, ...(rows.length > 0 ? { rows } : {}) } }
  }

  return { routes: [{ name: 'reports', method: 'GET', path: '/v2/reports', serve: reports }] }
}
