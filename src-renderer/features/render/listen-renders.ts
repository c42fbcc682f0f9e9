import { logProblem, studio } from '@renderer/studio'
import type { EndedRender } from '@shared/domain/render-job'
import { keepEndedRender } from './keep-ended-render'
import { noteProgress } from './render-store'

const keep = (render: EndedRender) =>
  void keepEndedRender(render).catch(problem => logProblem('An ended render was not kept', problem))

/** Follows the renders that main runs, those from before a reload too; what comes back ends it. */
export function listenToRenders(): () => void {
  const stops = [studio.on('render.progress', noteProgress), studio.on('render.ended', keep)]
  void studio.call('render.list', {}).then(answer => {
    if (!answer.ok) return logProblem('Renders could not be listed', answer.problem)
    answer.value.running.forEach(noteProgress)
    answer.value.ended.forEach(keep)
  })
  return () => {
    for (const stop of stops) stop()
  }
}
