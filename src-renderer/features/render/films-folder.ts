import { studio } from '@renderer/studio'
import { useEffect, useState } from 'react'

/** The folder that films go to, by its display name, and the way to another one. */
export function useFilmsFolder(): { readonly name: string; readonly choose: () => void } {
  const [name, setName] = useState('')
  const ask = async (call: 'render.folder' | 'render.choose-folder') => {
    const answer = await studio.call(call, {})
    if (answer.ok) setName(answer.value.name)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once
  useEffect(() => void ask('render.folder'), [])
  return { name, choose: () => void ask('render.choose-folder') }
}
