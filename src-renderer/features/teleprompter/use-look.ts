import { keepSetting } from '@renderer/database/keep-setting'
import { useSetting } from '@renderer/database/queries'
import { fitLook, type PrompterLook, usualLook } from '@shared/domain/teleprompter'
import { useEffect, useState } from 'react'

/** In milliseconds: a slider that is dragged is kept where it rests. */
const keepAfter = 400

/** The look as it was left, and a way to change it; undefined until it is known. */
export function useLook(
  usualPace: number,
): readonly [PrompterLook | undefined, (changed: Partial<PrompterLook>) => void] {
  const kept = useSetting('teleprompter')
  const [changed, setChanged] = useState<PrompterLook>()
  const look = changed ?? (kept === undefined ? undefined : (kept ?? usualLook(usualPace)))
  useEffect(() => {
    if (!changed) return
    const keep = () => void keepSetting('teleprompter', changed)
    const timer = setTimeout(keep, keepAfter)
    return () => clearTimeout(timer)
  }, [changed])
  const change = (part: Partial<PrompterLook>) => {
    if (look) setChanged(fitLook({ ...look, ...part }))
  }
  return [look, change]
}
