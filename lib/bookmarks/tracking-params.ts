/** Query parameters that say how a reader came to a page, never which page it is: one name per habit of the web. */
const trackingNames = [
  // analytics and mail suites, by the prefix of all their names
  '(utm|at|hsa|mtm|piwik|matomo|ga|guce|fb|oly|mc|vero|trk|_bta|_branch|_ga)_.*',
  // click identifiers of advertising networks: fbclid, msclkid, irclickid, wbraid
  '.*cl(ic)?k?id|[gw]braid|gclsrc|li_fat_id|igsh(id)?|(rdt|s)_cid|epik|scid|sc_channel|wickedid|srsltid',
  // mail and marketing suites
  'mkt_tok|_hs(enc|mi)|hsctatracking|_ke|wt\\.mc_id|xtor|ck_subscriber_id|sailthru_id|email_token',
  // "where the link stood": newsletters, share buttons, feeds
  'ref(_src|_url|err?er)?|(cmp|nc|oc|sm|mb|bx|ta|cnd|mibext)id|smtyp|guccounter|sr_share|__twitter_impression|si|spm',
  'trk(campaign|info)?|share(_id|type)|unlocked_article_code|ftag|esrc',
  // Matomo's former names: the prefix alone would take a `pk_id`, a primary key, for tracking
  'pk_(campaign|kwd|source|medium|content)',
  // analytics that carries a visitor between hosts
  '_g[al]|_openstat',
];
/** Matches the whole name of a tracking parameter, in lower case; plain enough for any regular-expression engine. */
export const trackingNamePattern = trackingNames.join('|');
const tracking = new RegExp(`^(${trackingNamePattern})$`, 'i');

/** True when the parameter can be dropped without reaching another page. */
export function isTrackingParam(name: string): boolean {
  return tracking.test(name);
}
