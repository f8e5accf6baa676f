//! Files for a bank: who is in them, what they say to the last sign, and what each step leads to.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::ids::PayoutId;
use uuid::Uuid;

const OWN: &str = "DE89370400440532013000";
const BRITISH: &str = "GB82WEST12345698765432";

fn line(holder: &str, account: &str, minor: i64) -> FileLine {
    FileLine {
        payout: PayoutId(Uuid::from_u128(7)),
        amount: Money::new(minor, Currency::Eur),
        holder: holder.into(),
        account: account.into(),
    }
}

#[test]
fn every_act_on_every_state_is_done_known_or_refused_with_what_to_do() {
    use {PayoutFileAct as Act, PayoutFileState as State};
    let mut table = Vec::new();
    for state in State::ALL {
        for act in Act::ALL {
            table.push(match state.after(*act) {
                Ok(Some(after)) => after.code().to_owned(),
                Ok(None) => "known".to_owned(),
                Err(refusal) => refusal.code,
            });
        }
    }
    let over = "payout_file_over";
    assert_eq!(
        table,
        [
            ["released", "payout_file_open", "withdrawn"],
            ["known", "settled", "withdrawn"],
            [over, "known", over],
            [over, over, "known"],
        ]
        .concat()
    );
    let read: Vec<_> = State::ALL.iter().map(|state| state.may_be_read().is_ok()).collect();
    assert_eq!(read, [false, true, true, false]);
}

#[test]
fn what_is_asked_for_is_read_or_refused_by_field() {
    let parse = |kind: &str, currency: &str| {
        let request = PayoutFileRequest { kind: kind.into(), currency: currency.into() };
        request.parse().map_err(|refusal| refusal.code)
    };
    assert_eq!(parse("pain001", "EUR"), Ok((PayoutFileKind::Sepa, Currency::Eur)));
    assert_eq!(parse("csv", "USD"), Ok((PayoutFileKind::Table, Currency::Usd)));
    assert_eq!(parse("pain001", "USD"), Err("payout_file_euros_only".into()));
    assert_eq!(parse("csv", "CREDIT"), Err("currency_not_money".into()));
    for (kind, currency) in [("", "EUR"), ("xml", "EUR"), ("csv", "EURO"), ("csv", "")] {
        assert!(parse(kind, currency).is_err(), "{kind} {currency}");
    }
    assert!(PayoutFileActRequest { act: "sent".into(), ..PayoutFileActRequest::default() }.parse().is_err());
}

#[test]
fn what_was_read_is_taken_back_by_somebody_else_who_says_why() {
    let [one, two, three] = [1_u128, 2, 3].map(|at| UserId(uuid::Uuid::from_u128(at)));
    let ask = |reason: &str| PayoutFileActRequest { act: "withdraw".into(), reason: reason.into() };
    assert_eq!(ask("").taken_back(&[], Some(one)), Ok(None), "nobody has it");
    for reader in [one, two] {
        let refused = ask("It is mine.").taken_back(&[one, two], Some(reader)).unwrap_err();
        assert_eq!((refused.kind.status(), refused.code.as_str()), (409, "payout_file_was_read"));
    }
    assert!(ask("Nobody asks.").taken_back(&[one], None).is_err());
    for (reason, code) in [("", "required"), ("  ", "required")] {
        assert_eq!(ask(reason).taken_back(&[one, two], Some(three)).unwrap_err().code, code);
    }
    let why = ask(" The bank refused it. ").taken_back(&[one, two], Some(three));
    assert_eq!(why, Ok(Some("The bank refused it.".into())));
}

#[test]
fn names_are_written_in_the_signs_that_every_bank_takes() {
    for (name, written) in [
        ("Rosa Keller", "Rosa Keller"),
        ("  Jürgen  Groß ", "Juergen Gross"),
        ("José Ñandú-Łoś", "Jose Nandu-Los"),
        ("D’Arcy & Sons <script>", "D'Arcy + Sons script"),
        ("Müller \"GmbH\"; (Wien)", "Mueller GmbH (Wien)"),
        ("李明", ""),
        ("(محمد)", ""),
        ("", ""),
    ] {
        assert_eq!(sepa_text(name, NAME_CHARS), written, "{name}");
    }
    assert_eq!(sepa_text(&"é".repeat(200), NAME_CHARS).len(), NAME_CHARS);
}

#[test]
fn only_what_the_bank_can_pay_stands_in_a_file() {
    use PayoutFileKind::{Sepa, Table};
    for (line, sepa, table) in [
        (line("Rosa Keller", OWN, 100), true, true),
        (line("Rosa Keller", BRITISH, 100), true, true),
        (line("李明", OWN, 100), false, true),
        (line("Rosa Keller", "12345678", 100), false, true),
        (line("Rosa Keller", "BR1500000000000010932840814P2", 100), false, true),
        (line("Rosa Keller", "DE00370400440532013000", 100), false, true),
        (line("Rosa Keller", "", 100), false, false),
        (line("Rosa Keller", OWN, 0), false, false),
    ] {
        assert_eq!((line.fits(Sepa), line.fits(Table)), (sepa, table), "{line:?}");
    }
}

#[test]
fn the_account_the_site_pays_from_is_an_iban_and_a_name() {
    let own = PayerAccount::parse(" de89370400440532013000  EduStream Lehr & Lern GmbH ").unwrap();
    assert_eq!((own.iban.as_str(), own.name.as_str()), (OWN, "EduStream Lehr + Lern GmbH"));
    for wrong in ["", OWN, "EduStream GmbH", "DE00370400440532013000 EduStream", "12345678 EduStream"] {
        assert_eq!(PayerAccount::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn a_sepa_file_has_its_count_and_sum_twice_and_each_payment_under_the_payouts_name() {
    let payer = PayerAccount { iban: OWN.into(), name: "EduStream GmbH".into() };
    let made = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
    let day = NaiveDate::from_ymd_opt(2027, 1, 15).unwrap();
    let lines = [line("Jürgen Groß", BRITISH, 2_475), line("Rosa Keller", OWN, 100_000)];
    let file = sepa_file(PayoutFileId(Uuid::from_u128(9)), (made, day), &payer, &lines);
    for (part, times) in [
        ("<NbOfTxs>2</NbOfTxs>", 2),
        ("<CtrlSum>1024.75</CtrlSum>", 2),
        ("<InstdAmt Ccy=\"EUR\">24.75</InstdAmt>", 1),
        ("<Cdtr><Nm>Juergen Gross</Nm></Cdtr>", 1),
        ("<CdtrAcct><Id><IBAN>GB82WEST12345698765432</IBAN></Id></CdtrAcct>", 1),
        ("<EndToEndId>00000000000000000000000000000007</EndToEndId>", 2),
        ("<ReqdExctnDt><Dt>2027-01-15</Dt></ReqdExctnDt>", 1),
        ("<DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct>", 1),
        ("<CreDtTm>2027-01-15T08:00:00Z</CreDtTm>", 1),
    ] {
        assert_eq!(file.matches(part).count(), times, "{part} in {file}");
    }
    let open = file.matches("</").count();
    assert_eq!(file.matches('<').count() - file.matches("<?").count(), 2 * open, "every element is closed");
    assert_eq!(file_sum(&lines, Currency::Eur).minor, 102_475);
}
