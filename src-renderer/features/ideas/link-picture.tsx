import { joinClasses } from '@renderer/components/join-classes'
import { useState } from 'react'
import { usePictureUrl } from './use-picture-url'

type LinkPictureProps = { readonly picture: string; readonly className: string }

/** The picture of a page. Decoration: the page's title stands beside it. The box is there before the picture is. */
export function LinkPicture({ picture, className }: LinkPictureProps) {
  const url = usePictureUrl(picture)
  const [broken, setBroken] = useState<string | null>(null)
  return (
    <div className={joinClasses('overflow-hidden bg-sunken', className)}>
      {url && broken !== url ? (
        <img
          src={url}
          alt=""
          decoding="async"
          draggable={false}
          className="size-full object-cover"
          onError={() => setBroken(url)}
        />
      ) : null}
    </div>
  )
}
