import { MenuButton } from '@renderer/components/menu-button'
import { useWords } from '@renderer/words/words'
import { Eye, EyeOff, FolderSync, FolderX } from 'lucide-react'
import { chooseWatch, endWatch } from './watch-folder'
import { useWatchStore } from './watch-store'

/** The folder that is watched for films that other programs export: which, whether it is there, another, none. */
export function WatchMenu() {
  const t = useWords()
  const { name, is_missing } = useWatchStore()
  const label =
    name === null ? t('bin:watch') : is_missing ? t('bin:watchMissing', { name }) : t('bin:watchOn', { name })
  const choose = {
    id: 'choose',
    label: name === null ? t('bin:watchChoose') : t('bin:watchOther'),
    icon: <Eye />,
    act: () => void chooseWatch(),
  }
  const end = { id: 'end', label: t('bin:watchEnd'), icon: <EyeOff />, act: () => void endWatch() }
  return (
    <>
      {is_missing ? (
        <span role="status" className="sr-only">
          {label}
        </span>
      ) : null}
      <MenuButton
        label={label}
        icon={
          is_missing ? <FolderX className="text-bad" /> : <FolderSync className={name ? 'text-accent' : undefined} />
        }
        entries={name === null ? [choose] : [choose, end]}
      />
    </>
  )
}
