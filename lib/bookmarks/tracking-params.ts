/**
 * Query parameters that say how a reader came to a page, never which page it is.
 *
 * One name per habit of the web, parted by spaces; compared in lower case.
 */
const trackingPrefixes = 'utm_ at_ hsa_ mtm_ piwik_ matomo_ ga_ guce_ fb_ oly_'.split(' ');

const trackingNames = new Set(
  [
    // click identifiers of advertising networks
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid li_fat_id igshid igsh rdt_cid epik scid',
    'irclickid sc_channel wickedid srsltid',
    // mail and marketing suites
    'mc_cid mc_eid mkt_tok _hsenc _hsmi hsctatracking vero_id _ke trk_contact trk_msg _bta_tid _bta_c wt.mc_id s_cid',
    'xtor ck_subscriber_id sailthru_id email_token',
    // "where the link stood": newsletters, share buttons, feeds
    'ref ref_src ref_url referrer referer cmpid ncid ocid smid smtyp guccounter sr_share __twitter_impression si spm',
    'trk trkcampaign trkinfo share_id sharetype unlocked_article_code taid ftag mbid bxid cndid esrc',
    // Matomo's former names: the prefix alone would take a `pk_id`, a primary key, for tracking
    'pk_campaign pk_kwd pk_source pk_medium pk_content',
    // analytics that carries a visitor between hosts
    '_ga _gl _openstat _branch_match_id _branch_referrer mibextid',
  ].flatMap((names) => names.split(' ')),
);

/** True when the parameter can be dropped without reaching another page. */
export function isTrackingParam(name: string): boolean {
  const folded = name.toLowerCase();
  return trackingNames.has(folded) || trackingPrefixes.some((prefix) => folded.startsWith(prefix));
}
