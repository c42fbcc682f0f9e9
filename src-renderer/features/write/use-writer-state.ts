import { studio } from '@renderer/studio'
import type { WriterState } from '@shared/bridge/writer-calls'
import { useEffect, useState } from 'react'

/** Where the model is, asked anew whenever `turn` changes, as after a script was written; undefined until main has answered. */
export function useWriterState(turn: unknown): WriterState | undefined {
  const [state, setState] = useState<WriterState>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew on every turn
  useEffect(() => {
    let isHere = true
    void studio.call('writer.state', {}).then(answer => isHere && answer.ok && setState(answer.value))
    return () => {
      isHere = false
    }
  }, [turn])
  return state
}

/** Whether a model could be asked. */
export const isSetUp = (state: WriterState | undefined): boolean => Boolean(state?.host && state.model)
