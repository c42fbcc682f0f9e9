import { Select } from '@renderer/components/select'
import { useWords } from '@renderer/words/words'
import { type Beat, beatKinds } from '@shared/domain/beat'
import type { ScriptId } from '@shared/domain/ids'
import { changeKind } from './edit-beats'
import { kindLook } from './kind-look'

type KindSelectProps = { readonly script_id: ScriptId; readonly beat: Beat; readonly place: number }

/** What a beat is for: hook, point or call to action. */
export function KindSelect({ script_id, beat, place }: KindSelectProps) {
  const t = useWords()
  return (
    <Select
      label={t('script:kindOf', { place })}
      size="small"
      variant="quiet"
      value={beat.kind}
      options={beatKinds.map(id => ({ id, label: t(kindLook[id].word), icon: kindLook[id].icon }))}
      onChange={kind => void changeKind(script_id, beat.id, kind)}
    />
  )
}
