import { keepSetting } from '@renderer/database/keep-setting'
import { useSetting } from '@renderer/database/queries'
import { fitLook, type PrompterLook, usualLook } from '@shared/domain/teleprompter'
import { useState } from 'react'

/** The look as it was left, and a way to change it, which is kept at once; undefined until it is known. */
export function useLook(
  usualPace: number,
): readonly [PrompterLook | undefined, (changed: Partial<PrompterLook>) => void] {
  const kept = useSetting('teleprompter')
  // Ahead of the database, so that a slider does not jump back while a change is on its way.
  const [changed, setChanged] = useState<PrompterLook>()
  const look = changed ?? (kept === undefined ? undefined : (kept ?? usualLook(usualPace)))
  const change = (part: Partial<PrompterLook>) => {
    if (!look) return
    const next = fitLook({ ...look, ...part })
    setChanged(next)
    void keepSetting('teleprompter', next)
  }
  return [look, change]
}
