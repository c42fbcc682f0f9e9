import type { AccountView } from '@renderer/publishing/accounts-store'
import { PlatformMark } from '@renderer/publishing/platform-mark'
import type { AccountId } from '@shared/domain/ids'
import { platforms } from '@shared/domain/platform'
import { connectedPlatforms } from '@shared/domain/post-order'
import { AccountCard } from './account-card'
import type { SignInWish } from './sign-in-store'

type AccountGroupsProps = {
  readonly views: readonly AccountView[]
  readonly onSignIn: (wish: SignInWish) => void
  readonly onPosting: (id: AccountId) => void
  readonly onRemove: (id: AccountId) => void
}

/** Accounts under the platform that they are at. */
export function AccountGroups({ views, onSignIn, onPosting, onRemove }: AccountGroupsProps) {
  const groups = platforms
    .map(platform => ({ platform, own: views.filter(view => view.row.platform === platform) }))
    .filter(group => group.own.length > 0)
  const again = ({ row: { platform, account_id } }: AccountView) => {
    const connected = connectedPlatforms.find(one => one === platform)
    if (connected) onSignIn({ platform: connected, account_id })
  }
  return groups.map(({ platform, own }) => (
    <section key={platform} aria-label={platform} className="flex flex-col gap-2">
      <h2 className="flex items-center gap-2 font-semibold text-read">
        <PlatformMark platform={platform} />
        {platform}
      </h2>
      <ul className="flex flex-col gap-2">
        {own.map(view => (
          <AccountCard
            key={view.row.account_id}
            view={view}
            onSignIn={() => again(view)}
            onPosting={() => onPosting(view.row.account_id)}
            onRemove={() => onRemove(view.row.account_id)}
          />
        ))}
      </ul>
    </section>
  ))
}
