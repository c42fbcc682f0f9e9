import { MenuButton } from '@renderer/components/menu-button'
import { useWords } from '@renderer/words/words'
import type { MediaId } from '@shared/domain/ids'
import type { ActionId } from '@shared/domain/key-actions'
import type { ReactNode } from 'react'
import { ToolButton } from './tool-button'
import { useLane } from './use-lane'

type PutInButtonProps = {
  readonly id: ActionId
  readonly icon: ReactNode
  /** Chosen in the bin; with none of them the button asks. */
  readonly picked: readonly MediaId[]
  readonly put: (media: readonly MediaId[]) => void
}

/** Puts what is chosen in the bin into the film; where nothing is chosen it offers all that has a picture. */
export function PutInButton({ id, icon, picked, put }: PutInButtonProps) {
  const t = useWords()
  const lane = useLane()
  if (picked.length > 0) return <ToolButton id={id} icon={icon} onPress={() => put(picked)} />
  const pictures = [...lane.media.values()].filter(one => one.facts.kind !== 'audio' && !lane.missing.has(one.media_id))
  if (pictures.length === 0) return <ToolButton id={id} icon={icon} isDisabled onPress={() => {}} />
  return (
    <MenuButton
      size="small"
      label={t(`actions:${id}`)}
      icon={icon}
      entries={pictures.map(one => ({ id: one.media_id, label: one.name, act: () => put([one.media_id]) }))}
    />
  )
}
