//! Files of payouts for the bank (MO9): what may stand in one, how it is written, and what becomes of it.
//!
//! Where no account at the payment provider can be paid, the site's own bank pays by a file: a credit transfer of SEPA
//! (ISO 20022, pain.001.001.09) for euros, a table for everything else. Until a file is released its payouts can still
//! be stopped, and until it is read for the first time too: so nobody has one in hand whose payouts were stopped since.
//! Whoever read one may have given it to the bank, so somebody else takes it back.

use super::methods::is_account;
use crate::{
    Refusal,
    codes::codes,
    ids::{PayoutFileId, PayoutId, UserId},
    money::{Currency, Money, refusals},
    refusal::Fields,
    text,
};
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use std::fmt::Write;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Most payouts of one file.
pub const FILE_MOST: i64 = 500;
/// Longest reason for taking back a file that was read.
const REASON_MAX_CHARS: usize = 500;
/// Most signs of a name in a SEPA file.
const NAME_CHARS: usize = 70;
/// Countries whose IBANs a SEPA transfer reaches; the Crown dependencies have British or French ones.
const SEPA: &[&str] = &[
    "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GI", "GR", "HR", "HU",
    "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE",
    "SI", "SK", "SM", "VA",
];

codes! {
    /// What a file is.
    PayoutFileKind {
        /// A credit transfer of SEPA, in euros.
        Sepa = "pain001",
        /// A table, for any bank and any money.
        Table = "csv",
    }
}
codes! {
    /// Where a file stands.
    PayoutFileState {
        /// Its payouts can still be stopped.
        Open = "open",
        /// The bank may have it.
        Released = "released",
        /// Every payout in it has ended.
        Settled = "settled",
        /// The bank took nothing of it: its payouts wait again.
        Withdrawn = "withdrawn",
    }
}
codes! {
    /// What finance does with a file.
    PayoutFileAct {
        /// It can be read; once it was, its payouts are not stopped any more.
        Release = "release",
        /// What of it did not come back has arrived.
        Settle = "settle",
        /// The bank is given nothing of it, or took nothing.
        Withdraw = "withdraw",
    }
}

/// `POST /admin/payout-files`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct PayoutFileRequest {
    /// `pain001` (euros alone) or `csv`.
    #[schema(required)]
    pub kind: String,
    /// Code of the currency.
    #[schema(required, pattern = r"^[A-Z]{3}$")]
    pub currency: String,
}

impl PayoutFileRequest {
    /// Reads a request.
    ///
    /// # Errors
    /// 422 `payout_file_kind_unknown`, `currency_unknown`, `currency_not_money`, `payout_file_euros_only`.
    pub fn parse(&self) -> Result<(PayoutFileKind, Currency), Refusal> {
        let mut fields = Fields::default();
        let kind = PayoutFileKind::parse(&self.kind).ok_or_else(refusals::payout_file_kind_unknown);
        let kind = fields.take("kind", kind);
        let currency = fields.take("currency", Currency::parse(&self.currency));
        fields.finish()?;
        match (kind, currency) {
            (Some(_), Some(Currency::Credit)) => Err(refusals::currency_not_money()),
            (Some(PayoutFileKind::Sepa), Some(currency)) if currency != Currency::Eur => {
                Err(refusals::payout_file_euros_only())
            }
            (Some(kind), Some(currency)) => Ok((kind, currency)),
            _ => Err(crate::platform::refusals::fields_unread()),
        }
    }
}

/// `POST /admin/payout-files/{id}/act`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct PayoutFileActRequest {
    /// `release`, `settle` or `withdraw`.
    #[schema(required)]
    pub act: String,
    /// Why a file is taken back that somebody has read.
    #[schema(max_length = 500)]
    pub reason: String,
}

impl PayoutFileActRequest {
    /// Reads it.
    ///
    /// # Errors
    /// 422 `payout_file_act_unknown`.
    pub fn parse(&self) -> Result<PayoutFileAct, Refusal> {
        PayoutFileAct::parse(&self.act).ok_or_else(refusals::payout_file_act_unknown)
    }

    /// Why somebody takes a file back that those have read; none where nobody has. Whoever read it may have given it to
    /// the bank: they do not make its payouts wait for another one.
    ///
    /// # Errors
    /// 409 `payout_file_was_read`; 422 `required` at `reason`, the refusals of texts.
    pub fn taken_back(&self, readers: &[UserId], by: Option<UserId>) -> Result<Option<String>, Refusal> {
        if readers.is_empty() {
            return Ok(None);
        }
        if by.is_none_or(|by| readers.contains(&by)) {
            return Err(refusals::payout_file_was_read());
        }
        let reason = text::clean_filled(&self.reason, REASON_MAX_CHARS, refusals::payout_file_unexplained);
        reason.map(Some).map_err(|refusal| refusal.at("reason"))
    }
}

/// A file as finance sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct PayoutFileView {
    pub id: PayoutFileId,
    pub kind: PayoutFileKind,
    pub state: PayoutFileState,
    /// How many payouts stood in it when it was made.
    pub payouts: i64,
    /// How many of them have not ended.
    pub waiting: i64,
    /// What the bank pays out by it.
    pub amount: Money,
    pub made_at: DateTime<Utc>,
    pub released_at: Option<DateTime<Utc>>,
    /// Since when the bank may have it: when somebody read it first.
    pub read_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
}

impl PayoutFileState {
    /// Where a file stands after an act; none when it stands there already.
    ///
    /// # Errors
    /// 409 `payout_file_open` for what has not been released, `payout_file_over` for what has ended otherwise.
    pub fn after(self, act: PayoutFileAct) -> Result<Option<Self>, Refusal> {
        match (self, act) {
            (Self::Open, PayoutFileAct::Release) => Ok(Some(Self::Released)),
            (Self::Open | Self::Released, PayoutFileAct::Withdraw) => Ok(Some(Self::Withdrawn)),
            (Self::Released, PayoutFileAct::Settle) => Ok(Some(Self::Settled)),
            (Self::Released, PayoutFileAct::Release)
            | (Self::Settled, PayoutFileAct::Settle)
            | (Self::Withdrawn, PayoutFileAct::Withdraw) => Ok(None),
            (Self::Open, PayoutFileAct::Settle) => Err(refusals::payout_file_open()),
            (Self::Settled, PayoutFileAct::Release | PayoutFileAct::Withdraw)
            | (Self::Withdrawn, PayoutFileAct::Release | PayoutFileAct::Settle) => Err(refusals::payout_file_over()),
        }
    }

    /// Whether a file may be read now.
    ///
    /// # Errors
    /// 409 `payout_file_open`, `payout_file_over`.
    pub fn may_be_read(self) -> Result<(), Refusal> {
        match self {
            Self::Released | Self::Settled => Ok(()),
            Self::Open => Err(refusals::payout_file_open()),
            Self::Withdrawn => Err(refusals::payout_file_over()),
        }
    }
}

/// The account the site pays from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayerAccount {
    /// Its IBAN.
    pub iban: String,
    /// Whose it is.
    pub name: String,
}

impl PayerAccount {
    /// Reads `DE89370400440532013000 EduStream GmbH`: an IBAN of SEPA without spaces, and whose it is.
    pub fn parse(text: &str) -> Option<Self> {
        let (iban, name) = text.trim().split_once(char::is_whitespace)?;
        let (iban, name) = (iban.to_ascii_uppercase(), sepa_text(name, NAME_CHARS));
        (is_sepa_iban(&iban) && !name.is_empty()).then_some(Self { iban, name })
    }
}

/// One payment of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct FileLine {
    pub payout: PayoutId,
    /// What the bank pays: the payout without what stays here for speed.
    pub amount: Money,
    pub holder: String,
    pub account: String,
}

impl FileLine {
    /// Whether it can stand in a file of that kind. What cannot waits for the other one.
    pub fn fits(&self, kind: PayoutFileKind) -> bool {
        let somewhere = !self.account.is_empty() && self.amount.minor > 0;
        somewhere
            && match kind {
                PayoutFileKind::Table => true,
                PayoutFileKind::Sepa => is_sepa_iban(&self.account) && !sepa_text(&self.holder, NAME_CHARS).is_empty(),
            }
    }
}

/// What the bank pays by those lines together.
pub fn file_sum(lines: &[FileLine], currency: Currency) -> Money {
    Money::new(lines.iter().fold(0_i64, |sum, line| sum.saturating_add(line.amount.minor)), currency)
}

fn is_sepa_iban(account: &str) -> bool {
    account.get(..2).is_some_and(|country| SEPA.contains(&country)) && is_account(account)
}

/// Text in the signs that every bank of SEPA takes (EPC217-08): letters without their accents, digits and a few signs.
/// What has none of them is left out, and so is what XML would need quoted.
fn sepa_text(text: &str, most: usize) -> String {
    let mut plain = String::new();
    for c in text.nfc() {
        match c {
            'ä' | 'æ' => plain.push_str("ae"),
            'ö' | 'œ' => plain.push_str("oe"),
            'ø' => plain.push('o'),
            'ü' => plain.push_str("ue"),
            'ß' => plain.push_str("ss"),
            'Ä' | 'Æ' => plain.push_str("Ae"),
            'Ö' | 'Œ' => plain.push_str("Oe"),
            'Ø' => plain.push('O'),
            'Ü' => plain.push_str("Ue"),
            'ł' => plain.push('l'),
            'Ł' => plain.push('L'),
            'đ' => plain.push('d'),
            'Đ' => plain.push('D'),
            'ı' => plain.push('i'),
            '’' => plain.push('\''),
            '–' | '—' => plain.push('-'),
            '&' => plain.push('+'),
            c if c.is_whitespace() => plain.push(' '),
            c => {
                let base = std::iter::once(c).nfd().filter(|part| !is_combining_mark(*part));
                plain.extend(base.filter(|part| part.is_ascii_alphanumeric() || "/-?:().,'+".contains(*part)));
            }
        }
    }
    // A name of another script leaves its signs behind, which name nobody.
    if !plain.contains(|c: char| c.is_ascii_alphanumeric()) {
        return String::new();
    }
    let words: Vec<&str> = plain.split_whitespace().collect();
    let short: String = words.join(" ").chars().take(most).collect();
    short.trim_end().to_owned()
}

/// The file as a credit transfer of SEPA: one order of `payer`, to be done on `day`.
pub fn sepa_file(
    file: PayoutFileId,
    (made, day): (DateTime<Utc>, NaiveDate),
    payer: &PayerAccount,
    lines: &[FileLine],
) -> String {
    let (id, count) = (file.0.simple(), lines.len());
    let sum = file_sum(lines, Currency::Eur).decimal();
    let (name, iban) = (&payer.name, &payer.iban);
    let made = made.to_rfc3339_opts(SecondsFormat::Secs, true);
    let mut transfers = String::new();
    for line in lines {
        let (payout, amount) = (line.payout.0.simple(), line.amount.decimal());
        let (holder, account) = (sepa_text(&line.holder, NAME_CHARS), &line.account);
        // Writing into a string does not fail.
        let _ = write!(
            transfers,
            "      <CdtTrfTxInf>\n        <PmtId><EndToEndId>{payout}</EndToEndId></PmtId>\n        \
             <Amt><InstdAmt Ccy=\"EUR\">{amount}</InstdAmt></Amt>\n        \
             <Cdtr><Nm>{holder}</Nm></Cdtr>\n        \
             <CdtrAcct><Id><IBAN>{account}</IBAN></Id></CdtrAcct>\n        \
             <RmtInf><Ustrd>Payout {payout}</Ustrd></RmtInf>\n      </CdtTrfTxInf>\n"
        );
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\">\n  <CstmrCdtTrfInitn>\n    \
         <GrpHdr>\n      <MsgId>{id}</MsgId>\n      <CreDtTm>{made}</CreDtTm>\n      <NbOfTxs>{count}</NbOfTxs>\n      \
         <CtrlSum>{sum}</CtrlSum>\n      <InitgPty><Nm>{name}</Nm></InitgPty>\n    </GrpHdr>\n    \
         <PmtInf>\n      <PmtInfId>{id}</PmtInfId>\n      <PmtMtd>TRF</PmtMtd>\n      \
         <NbOfTxs>{count}</NbOfTxs>\n      \
         <CtrlSum>{sum}</CtrlSum>\n      <PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>\n      \
         <ReqdExctnDt><Dt>{day}</Dt></ReqdExctnDt>\n      <Dbtr><Nm>{name}</Nm></Dbtr>\n      \
         <DbtrAcct><Id><IBAN>{iban}</IBAN></Id></DbtrAcct>\n      \
         <DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>\n      \
         <ChrgBr>SLEV</ChrgBr>\n{transfers}    </PmtInf>\n  </CstmrCdtTrfInitn>\n</Document>\n"
    )
}

#[cfg(test)]
mod tests;
