import { Button } from '@renderer/components/button'
import { useWords } from '@renderer/words/words'
import { isByHand } from '@shared/domain/who-posts'
import { LogIn, TriangleAlert } from 'lucide-react'
import type { Destination } from './use-composition'

type Trouble = 'gone' | 'not-connected' | 'sign-in-again' | 'cannot-post' | 'renew-by'

function troubleOf({ account, post }: Destination): Trouble | null {
  if (!account) return 'gone'
  if (isByHand(post.platform)) return null
  if (!account.connected) return 'not-connected'
  const kind = account.health?.kind
  return kind === 'sign-in-again' || kind === 'cannot-post' || kind === 'renew-by' ? kind : null
}

type AccountBannerProps = { readonly destination: Destination; readonly toAccounts: () => void }

/** Says what is wrong with the account of a tab, and leads to where it is put right. */
export function AccountBanner({ destination, toAccounts }: AccountBannerProps) {
  const t = useWords()
  const trouble = troubleOf(destination)
  if (!trouble || destination.lock !== null) return null
  const platform = t(`posts:platform.${destination.post.platform}`)
  return (
    <div role="status" className="flex items-center gap-3 rounded-lg bg-warn-wash p-3">
      <TriangleAlert className="size-4 shrink-0 text-warn" aria-hidden />
      <p className="min-w-0 grow">{t(`compose:account.${trouble}`, { platform, name: destination.name })}</p>
      <Button size="small" icon={<LogIn />} onPress={toAccounts}>
        {t(
          trouble === 'gone'
            ? 'compose:openAccounts'
            : trouble === 'not-connected'
              ? 'compose:signIn'
              : 'compose:signInAgain',
        )}
      </Button>
    </div>
  )
}
