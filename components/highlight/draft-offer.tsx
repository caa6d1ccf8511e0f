import { useState } from 'preact/hooks';
import type { OfferChoice } from '../../lib/core/highlight/own-rows.ts';
import { useStrings } from '../strings-context.tsx';

interface Props {
  draft: string;
  onChoose: (choice: OfferChoice) => void;
}

/** Text that was written earlier and not saved, beside a note that has changed since; the reader decides. */
export function DraftOffer({ draft, onChoose }: Props) {
  const t = useStrings();
  const [isSure, setIsSure] = useState(false);
  return (
    <div class="own-offer" role="group" aria-label={t('ownFlagOffer')}>
      <p>{t('ownOffer')}</p>
      <blockquote dir="auto">{draft}</blockquote>
      <div class="own-doors">
        <button type="button" data-act="offer-both" onClick={() => onChoose('both')}>
          {t('ownOfferBoth')}
        </button>
        <button type="button" data-act="offer-draft" onClick={() => onChoose('draft')}>
          {t('ownOfferUse')}
        </button>
        <button
          type="button"
          data-act="offer-discard"
          onBlur={() => setIsSure(false)}
          onClick={() => (isSure ? onChoose('discard') : setIsSure(true))}
        >
          {t(isSure ? 'ownOfferSure' : 'ownOfferDiscard')}
        </button>
      </div>
    </div>
  );
}
