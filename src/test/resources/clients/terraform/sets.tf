locals {
  sets = {
    TfReader = {
      group       = "TfReaders"
      description = "View everything, change nothing"
      duration    = "PT8H"
      relay_state = "https://console.aws.amazon.com/"
      tags        = { team = "platform", "cost center" = "4711" }
    }
    TfBuilder = {
      group       = "TfBuilders"
      description = "Build & run"
      duration    = "PT4H"
      relay_state = null
      tags        = { team = "builders" }
    }
    TfOperator = {
      group       = "TfOperators"
      description = "Keep it running"
      duration    = "PT2H"
      relay_state = null
      tags        = { team = "operations" }
    }
    TfAdmin = {
      group       = "TfAdmins"
      description = "Nearly everything"
      duration    = "PT1H"
      relay_state = null
      tags        = { team = "platform" }
    }
    TfGuest = {
      group       = "TfGuests"
      description = null
      duration    = "PT1H"
      relay_state = null
      tags        = { team = "none" }
    }
  }

  managed = {
    "TfReader/ReadOnlyAccess"              = "TfReader"
    "TfReader/job-function/ViewOnlyAccess" = "TfReader"
    "TfAdmin/AdministratorAccess"          = "TfAdmin"
    "TfGuest/job-function/SupportUser"     = "TfGuest"
  }
}

# The policy that the other accounts have already, in the management account.
resource "aws_iam_policy" "deny_billing" {
  name = "deny-billing"
  path = "/rolecall/"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Deny", Action = "aws-portal:*Billing", Resource = "*" }]
  })
  tags = { team = "platform" }
}

resource "aws_ssoadmin_permission_set" "this" {
  for_each         = local.sets
  instance_arn     = local.instance
  name             = each.key
  description      = each.value.description
  session_duration = each.value.duration
  relay_state      = each.value.relay_state
  tags             = each.value.tags
}

resource "aws_ssoadmin_managed_policy_attachment" "this" {
  for_each           = local.managed
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.this[each.value].arn
  managed_policy_arn = "arn:aws:iam::aws:policy/${trimprefix(each.key, "${each.value}/")}"
  depends_on         = [aws_ssoadmin_account_assignment.this]
}

resource "aws_ssoadmin_customer_managed_policy_attachment" "builder" {
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.this["TfBuilder"].arn
  depends_on         = [aws_ssoadmin_account_assignment.this]

  customer_managed_policy_reference {
    name = aws_iam_policy.deny_billing.name
    path = aws_iam_policy.deny_billing.path
  }
}

resource "aws_ssoadmin_permission_set_inline_policy" "operator" {
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.this["TfOperator"].arn
  depends_on         = [aws_ssoadmin_account_assignment.this]
  inline_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Sid = "Run", Effect = "Allow", Action = ["ec2:Describe*", "ec2:StartInstances"], Resource = "*" },
      { Effect = "Deny", Action = "ec2:TerminateInstances", Resource = "*" },
    ]
  })
}

resource "aws_ssoadmin_permissions_boundary_attachment" "admin" {
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.this["TfAdmin"].arn
  depends_on         = [aws_ssoadmin_account_assignment.this]

  permissions_boundary {
    managed_policy_arn = "arn:aws:iam::aws:policy/PowerUserAccess"
  }
}

resource "aws_ssoadmin_permissions_boundary_attachment" "guest" {
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.this["TfGuest"].arn
  depends_on         = [aws_ssoadmin_account_assignment.this]

  permissions_boundary {
    customer_managed_policy_reference {
      name = aws_iam_policy.deny_billing.name
      path = aws_iam_policy.deny_billing.path
    }
  }
}
